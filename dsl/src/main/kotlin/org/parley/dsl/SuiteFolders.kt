@file:JvmName("SuiteFolders")

package org.parley.dsl

import org.parley.check.InvalidSpecException
import org.parley.study.Suite
import org.parley.study.SuiteResult
import org.parley.study.Surroundings
import org.parley.study.export.ExportFormat
import org.parley.study.export.ExportedRun
import org.parley.study.file.StudyFile
import org.parley.study.file.SuiteFile
import org.parley.study.folder.StudyDigest
import org.parley.study.folder.StudyFolder
import org.parley.study.folder.SuiteFolder
import org.parley.study.folder.Verification
import org.parley.training.Checkpoints
import java.nio.file.Path

private val allProcessors get() = Runtime.getRuntime().availableProcessors()

/**
 * Makes the runs that are missing in a folder, and gives back those that have finished; in it each game has
 * an ordinary study's folder. The same line again goes on where it was.
 *
 * @param folder a new one, or one that this suite has begun
 * @param threads runs made at the same time, of all games together, at least 1
 * @param checkpointSeconds how often a run is put down, at least 0
 * @throws InvalidSpecException if the folder holds something else, or another process writes there
 * @throws java.io.UncheckedIOException if the disk is full or the folder gone; finished runs stay
 */
public fun Suite.run(
    folder: Path,
    threads: Int = allProcessors,
    checkpointSeconds: Double = Checkpoints.USUAL_SECONDS,
): SuiteResult {
    val told = StudyFolder.Settings.usual().withCheckpointSeconds(checkpointSeconds).telling(System.err::println)
    val opened = SuiteFolder.of(folder, this, told, mapOf())
    return Surroundings.ofThisThread().run(this) { listener ->
        opened.run(threads, listener)
        opened.result()
    }
}

/** The same for a folder by its name. */
public fun Suite.run(
    folder: String,
    threads: Int = allProcessors,
    checkpointSeconds: Double = Checkpoints.USUAL_SECONDS,
): SuiteResult = run(Path.of(folder), threads, checkpointSeconds)

/**
 * Goes on with a suite in a folder; as [run], but refuses to begin.
 *
 * @throws InvalidSpecException if there is none, or another one
 */
public fun Suite.resume(folder: String, threads: Int = allProcessors): SuiteResult {
    if (!SuiteFolder.isOne(Path.of(folder))) {
        throw InvalidSpecException.of(
            "suite",
            "folder",
            folder,
            "one that a suite has begun",
            "Write run(folder = …) to begin.",
        )
    }
    return run(folder, threads)
}

/** The suite in a file of YAML or JSON whose `games` are a list, as `./parley study` takes it. */
public fun suiteFile(file: String): Suite = SuiteFile.of(file, StudyFile.text(Path.of(file))).suite()

/** Makes every finished run of every game again and compares it bit by bit; as a study's `verify()`. */
public fun SuiteResult.verify(threads: Int = allProcessors): Verification {
    lateinit var verification: Verification
    Surroundings.ofThisThread().run(suite()) { listener ->
        verification = Verification.of(runs(), threads, listener)
        this
    }
    return verification
}

/** All bits of all games' results but seconds in one word. */
public fun SuiteResult.digest(): String = StudyDigest.of(this)

/** Writes the runs of all games for other tools, a task a game; as a study's `export`. */
public fun SuiteResult.export(to: ExportFormat, folder: Path): List<Path> = to.write(ExportedRun.of(this), folder)
