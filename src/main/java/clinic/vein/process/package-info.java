/** The ports between the clinic's features and the process that runs them: plain records and interfaces, no engine type. */
package clinic.vein.process;
