package org.parley.dsl.jupyter

import org.jetbrains.kotlinx.jupyter.api.KotlinKernelHost
import org.parley.study.Result
import org.parley.study.Study
import org.parley.study.Suite
import org.parley.study.SuiteResult
import org.parley.study.Surroundings
import org.parley.training.Run
import org.parley.training.TrainingListener
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException
import java.util.concurrent.atomic.AtomicInteger
import java.util.function.Function
import kotlin.concurrent.thread

/**
 * A study in a cell: a bar while it trains, and a partial result when the cell is interrupted.
 *
 * The kernel interrupts a cell twice: first it sets its thread's interrupted flag, and a tenth of a
 * second later, if the cell still runs, it kills the thread (`Thread.stop`, where the JVM still has
 * it), and with it the value that the cell was about to assign. So the study runs on a thread of its
 * own, and both blows are absorbed here: the cell then ends as any other, with the partial result.
 */
internal class CellSurroundings(private val host: KotlinKernelHost) : Surroundings {
    private val studies = AtomicInteger()

    override fun run(study: Study): Result = run(study, Function { study.run(it) })

    override fun run(study: Study, work: Function<TrainingListener, Result>): Result =
        run("${study.game()}", study.plans().size, { it.runs() }, work)

    override fun run(suite: Suite, work: Function<TrainingListener, SuiteResult>): SuiteResult =
        run("${suite.studies().size} games", suite.runs(), { it.runs() }, work)

    private fun <R : Any> run(
        what: String,
        planned: Int,
        runs: (R) -> List<Run>,
        work: Function<TrainingListener, R>,
    ): R {
        val progress = CellProgress(what, planned, host, "parley-study-${studies.incrementAndGet()}")
        val outcome = runCatching { Training { work.apply(progress) }.await(progress::refresh) }
        progress.finish(outcome.map(runs))
        return outcome.getOrThrow()
    }

    /** One study on its thread, as the cell's thread sees it. */
    private class Training<R : Any>(work: () -> R) {
        private val result = CompletableFuture<R>()
        private val worker =
            thread(name = "parley-study", isDaemon = true) {
                runCatching { work() }
                    .onSuccess(result::complete)
                    .onFailure(result::completeExceptionally)
            }
        private var interruptedAt: Long? = null

        fun await(refresh: () -> Unit): R {
            while (!over()) {
                absorbing {
                    refresh()
                    pause()
                }
            }
            return try {
                result.get()
            } catch (failed: ExecutionException) {
                throw failed.cause ?: failed
            }
        }

        /** Once interrupted it is over only when the second blow has fallen, or falls no more. */
        private fun over(): Boolean {
            val since = interruptedAt ?: return result.isDone
            return result.isDone && System.nanoTime() - since > GRACE_NANOS
        }

        private fun pause() {
            try {
                if (result.isDone) {
                    Thread.sleep(TICK_MILLIS)
                } else {
                    result.get(TICK_MILLIS, TimeUnit.MILLISECONDS)
                }
            } catch (_: TimeoutException) {
                // Time to refresh.
            } catch (_: ExecutionException) {
                // Told by the last get().
            }
        }

        private fun absorbing(step: () -> Unit) {
            try {
                step()
            } catch (blow: Throwable) {
                // By name: newer JVMs are to drop the class.
                if (blow !is InterruptedException &&
                    blow.javaClass.name != "java.lang.ThreadDeath"
                ) {
                    throw blow
                }
                stop()
            }
        }

        private fun stop() {
            interruptedAt = interruptedAt ?: System.nanoTime()
            worker.interrupt()
        }
    }

    private companion object {
        const val TICK_MILLIS = 250L
        val GRACE_NANOS: Long = TimeUnit.MILLISECONDS.toNanos(400)
    }
}
