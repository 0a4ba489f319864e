/**
 * What is told of a result: a table for people ({@link org.parley.experiments.report.ResultText})
 * and a file for programs ({@link org.parley.experiments.report.ResultFile}), which says where its
 * numbers come from ({@link org.parley.experiments.report.Provenance}).
 */
package org.parley.experiments.report;
