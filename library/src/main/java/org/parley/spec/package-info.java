/**
 * Schedules, negotiations and kernels as JSON. A value is written as one name with its arguments,
 * the DSL's words for both:
 *
 * <pre>{@code
 * {"exponential": {"from": 30.0, "to": 0.05, "over": {"ofTraining": {"amount": 0.9}}}}
 * {"sampledPeers": {"peers": 2, "resampledEvery": 1}}
 * {"local": {"bandwidth": {"median": {"scale": 1.0, "floor": 0.001}}}}
 * }</pre>
 *
 * <p>Writing gives the same text for equal values, and reading it gives an equal value. Reading is
 * strict: unknown, missing and repeated keys, other types and values out of range are all reported
 * together, each under its path.
 */
package org.parley.spec;
