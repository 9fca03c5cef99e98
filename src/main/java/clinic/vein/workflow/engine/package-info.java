/** Sets the engine up: its schema, its settings, its models, its grants. */
package clinic.vein.workflow.engine;
