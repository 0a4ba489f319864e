@file:JvmName("Exports")

package org.parley.dsl

import org.parley.study.Result
import org.parley.study.export.ExportFormat
import org.parley.study.export.ExportedRun
import java.nio.file.Path

/**
 * Writes the runs for other tools: `result.export(ExportFormat.MARL_EVAL, Path.of("export"))`.
 *
 * @param folder made if there is none; files of the same name are replaced
 * @return the files
 * @throws java.io.IOException if one cannot be written
 */
public fun Result.export(to: ExportFormat, folder: Path): List<Path> = to.write(ExportedRun.of(this), folder)
