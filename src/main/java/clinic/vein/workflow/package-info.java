/** Connects the features to the process engine; the only package that knows the engine. */
package clinic.vein.workflow;
