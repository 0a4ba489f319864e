"""Runs a notebook from top to bottom and leaves it, executed, in out/ as a notebook and a page."""

import argparse
import pathlib
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert import HTMLExporter


def data_of(cell):
    return [output.data for output in cell.get("outputs", []) if "data" in output]


def pictures_of(cell):
    return [data["image/svg+xml"] for data in data_of(cell) if "image/svg+xml" in data]


def results_of(notebook):
    """The cells tagged `results`; without any, every cell that shows a table."""
    tagged = [c for c in notebook.cells if "results" in c.metadata.get("tags", [])]
    return tagged or [
        c for c in notebook.cells if any("<table" in d.get("text/html", "") for d in data_of(c))
    ]


def run(client, log):
    """Runs every cell; gives the seconds from the kernel's start to the first chart and to the end."""
    start, first_chart = time.monotonic(), None
    with client.setup_kernel(stdout=log, stderr=log):
        for index, cell in enumerate(client.nb.cells):
            client.execute_cell(cell, index)
            if first_chart is None and pictures_of(cell):
                first_chart = time.monotonic() - start
        return first_chart, time.monotonic() - start


def explain(failure, notebook, log):
    cell = next((c for c in reversed(notebook.cells) if c.get("execution_count")), None)
    outputs = cell.outputs if cell else []
    error = next((o for o in outputs if o.output_type == "error"), None)
    where = f"cell [{cell.execution_count}]:\n\n{cell.source}\n" if cell else "before any cell ran"
    late = isinstance(failure, CellTimeoutError)
    what = f"{error.ename}: {error.evalue}" if error and not late else str(failure).splitlines()[0]
    return f"The notebook failed at {where}\n{what}\n\nThe kernel's log: {log}"


def write(notebook, path):
    nbformat.write(notebook, path.with_suffix(".ipynb"))
    page, _ = HTMLExporter().from_notebook_node(notebook)
    path.with_suffix(".html").write_text(page, encoding="utf-8")


def save_pictures(notebook, folder):
    """Saves the chart of every cell tagged `picture:NAME` as NAME.svg; README's picture is one."""
    for cell in notebook.cells:
        names = [t.removeprefix("picture:") for t in cell.metadata.get("tags", []) if t.startswith("picture:")]
        for name, svg in zip(names, pictures_of(cell)):
            (folder / f"{name}.svg").write_text(svg, encoding="utf-8")


def report(notebook, first_chart, total):
    for cell in results_of(notebook):
        print("\n".join(data.get("text/plain", "") for data in data_of(cell)), end="\n\n")
    chart = "no chart" if first_chart is None else f"{first_chart:.1f} s to the first chart"
    print(f"From the kernel's start: {chart}, {total:.1f} s in all.")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebook", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("out"))
    parser.add_argument("--seconds-per-cell", type=int, default=120)
    options = parser.parse_args()

    options.out.mkdir(parents=True, exist_ok=True)
    target = options.out / options.notebook.name
    log_path = target.with_suffix(".log")
    notebook = nbformat.read(options.notebook, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name="kotlin",
        timeout=options.seconds_per_cell,
        record_timing=False,
        resources={"metadata": {"path": str(options.notebook.parent)}},
    )
    print(f"Running {options.notebook}", file=sys.stderr)
    try:
        with log_path.open("w") as log:
            first_chart, total = run(client, log)
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as failure:
        sys.exit(explain(failure, notebook, log_path))
    finally:
        write(notebook, target)
        save_pictures(notebook, options.out)
        print(f"Executed notebook: {target}\nAs a page:         {target.with_suffix('.html')}")
    report(notebook, first_chart, total)


if __name__ == "__main__":
    main()
