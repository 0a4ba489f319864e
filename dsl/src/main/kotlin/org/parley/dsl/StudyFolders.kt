@file:JvmName("StudyFolders")

package org.parley.dsl

import org.parley.check.InvalidSpecException
import org.parley.study.Result
import org.parley.study.Study
import org.parley.study.Surroundings
import org.parley.study.file.StudyFile
import org.parley.study.folder.StudyDigest
import org.parley.study.folder.StudyFolder
import org.parley.study.folder.Verification
import org.parley.training.Checkpoints
import org.parley.training.TrainingListener
import java.nio.file.Path

private val allProcessors get() = Runtime.getRuntime().availableProcessors()

/**
 * Makes the runs that are missing in a folder, and gives back those that have finished. Stop the cell,
 * or lose the process: the same line again goes on where it was.
 *
 * @param folder a new one, or one that this study has begun
 * @param threads runs made at the same time, at least 1
 * @param checkpointSeconds how often a run is put down, at least 0
 * @throws InvalidSpecException if the folder holds something else, or another process writes there
 * @throws java.io.UncheckedIOException if the disk is full or the folder gone; finished runs stay
 */
public fun Study.run(
    folder: Path,
    threads: Int = allProcessors,
    checkpointSeconds: Double = Checkpoints.USUAL_SECONDS,
): Result {
    val told = StudyFolder.Settings.usual().withCheckpointSeconds(checkpointSeconds).telling(System.err::println)
    return finish(StudyFolder.of(folder, this, told), threads)
}

/** The same for a folder by its name. */
public fun Study.run(
    folder: String,
    threads: Int = allProcessors,
    checkpointSeconds: Double = Checkpoints.USUAL_SECONDS,
): Result = run(Path.of(folder), threads, checkpointSeconds)

/**
 * Goes on with a study in a folder; as [run], but refuses to begin.
 *
 * @throws InvalidSpecException if there is none, or another one
 */
public fun Study.resume(folder: String, threads: Int = allProcessors): Result {
    if (!StudyFolder.isOne(Path.of(folder))) {
        throw InvalidSpecException.of(
            "study",
            "folder",
            folder,
            "one that a study has begun",
            "Write run(folder = …) to begin.",
        )
    }
    return run(folder, threads)
}

/** The study in a file of YAML or JSON, as `./parley study` takes it. */
public fun studyFile(file: String): Study = StudyFile.read(Path.of(file)).study()

/**
 * Makes every finished run again and compares it bit by bit: same, drifted by how much, or failed. Takes
 * as long as the study did; leaves the result as it is.
 */
public fun Result.verify(threads: Int = allProcessors): Verification {
    lateinit var verification: Verification
    Surroundings.ofThisThread().run(study()) { listener ->
        verification = Verification.of(this, threads, listener)
        this
    }
    return verification
}

/** All bits of the result but seconds in one word: equal wherever the study is made again. */
public fun Result.digest(): String = StudyDigest.of(this)

private fun finish(folder: StudyFolder, threads: Int): Result =
    Surroundings.ofThisThread().run(folder.study()) { listener: TrainingListener ->
        folder.run(threads, listener)
        folder.result()
    }
