/** Which learners there are besides SVNR, with what they are set up by. */
package org.parley.learner.catalogue;
