package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe

class StudyRefusalSpec : FunSpec({
    val game = zoo("max-of-three")

    test("problems of learners, schedules, recording and study come together with their paths") {
        refused {
            study(game) {
                learner("SVNR") {
                    svnr {
                        annealing = exponential(from = 0.05, to = 10.0, over = 1.5.ofTraining)
                        particles = 1
                    }
                }
                learner("deaf") { svnr { negotiation = sets { "b" hears "z" } } }
                learner("none") { }
                recording { moments = listOf(1.5) }
                episodes = 0
                seeds = 1..0
            }
        } shouldContainExactly listOf(
            "study / learner(\"SVNR\") / svnr / annealing / to = 10.0: must be at most the start, 0.05. " +
                "A schedule cools: swap the two, or use constant(…) to hold one temperature.",
            "study / learner(\"SVNR\") / svnr / annealing / over = 1.5: must be a share of training above 0, " +
                "at most 1. Write 0.9.ofTraining to cool over nine tenths of it.",
            "study / learner(\"SVNR\") / svnr / particles = 1: must be an even whole number of at least 2 " +
                "(half stay fixed, half are updated). The papers use 16 to 64; 32 is the default.",
            "study / learner(\"none\") / learner = missing: must be one learner. Add svnr { … }.",
            "study / recording / moments = 1.5: must be a share of training from 0 to 1. " +
                "0 is before the first step, 1 after the last.",
            "study / episodes = 0: must be a whole number of at least 1. The papers train for 5,000 episodes.",
            "study / seeds = none: must be at least 1 seed. Write seeds = 1..20.",
            "study / learner(\"deaf\") / svnr / negotiation / \"b\" hears = z: " +
                "must be an agent of the game: a, b, c. Check the spelling.",
        )
    }

    test("a refused learner is checked against the game all the same") {
        refused {
            study(game) {
                learner("A") {
                    svnr {
                        batch = 0
                        negotiation = strictlyNested("a", "b")
                    }
                }
            }
        } shouldContainExactly listOf(
            "study / learner(\"A\") / svnr / batch = 0: must be a whole number of at least 1. " +
                "512 is the default.",
            "study / learner(\"A\") / svnr / negotiation / order = [a, b]: must be each of the game's agents " +
                "once: a, b, c. List every agent once, or leave the order out.",
        )
    }

    test("a cycle is told as a walk") {
        refused {
            study(game) {
                learner("ring") {
                    svnr {
                        negotiation = sets {
                            "a" hears "b"
                            "b" hears "a"
                        }
                    }
                }
            }
        } shouldContainExactly listOf(
            "study / learner(\"ring\") / svnr / negotiation / hears = a hears b hears a: must be free of cycles. " +
                "Drop one of these links, or use full() where everybody is to hear everybody.",
        )
    }

    test("twice is refused, the first value stands") {
        refused {
            study(game) {
                learner("A") {
                    svnr {
                        particles = 4
                        particles = 8
                    }
                    svnr()
                }
                learner("A", svnr())
                learner(" ", svnr())
                episodes = 5
                episodes = 6
            }
        } shouldContainExactly listOf(
            "study / learner(\"A\") / svnr / particles = 8 after 4: must be said once. Drop one of the two.",
            "study / learner(\"A\") / svnr = another after a learner: must be said once. Drop one of the two.",
            "study / learner(\" \") = blank: must be a label. Say what tables call it.",
            "study / episodes = 6 after 5: must be said once. Drop one of the two.",
            "study / learner = \"A\" twice: must be a label of its own for each learner. Rename one of the two.",
        )
    }

    test("seeds are whole numbers that differ") {
        refused {
            study(game) {
                learner("A", svnr())
                seeds = listOf(1, 2.5, 1L)
            }
        } shouldContainExactly listOf(
            "study / seeds = 2.5: must be a whole number. Write seeds = 1..20.",
            "study / seeds = [1, 2, 1]: must be seeds that differ. The same seed gives the same run.",
        )
    }

    test("a part that refuses itself ends its block, and what was said before is kept") {
        refused {
            svnr {
                particles = 3
                particles = 5
                kernel = joint().with(median().times(-1.0))
            }
        } shouldContainExactly listOf(
            "svnr / particles = 5 after 3: must be said once. Drop one of the two.",
            "svnr / bandwidth / scale = -1.0: must be a finite number above 0. " +
                "1 is the papers'; 0.3 keeps narrow peaks longer.",
            "svnr / particles = 3: must be an even whole number of at least 2 " +
                "(half stay fixed, half are updated). The papers use 16 to 64; 32 is the default.",
        )
    }

    test("an agent's sets are said once") {
        refused {
            sets {
                "b" hears "a"
                "b" hears "c"
            }
        } shouldContainExactly listOf("sets / \"b\" hears = [c] after [a]: must be said once. Drop one of the two.")
    }

    test("what is not said keeps its default, also for reading") {
        var read = 0
        svnr { read = particles }.particles() shouldBe 32
        read shouldBe 32
    }

    test("a study does not change with the lists it was made from") {
        val moments = mutableListOf(0.0)
        val seeds = mutableListOf(1)
        val study = study(game) {
            learner("A", svnr())
            this.seeds = seeds
            recording { this.moments = moments }
        }
        moments += 1.0
        seeds += 2

        study.recording().moments() shouldContainExactly listOf(0.0)
        study.seeds() shouldContainExactly listOf(1L)
    }
})
