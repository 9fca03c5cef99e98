/** The engine's own footing: its tables, its version, its configuration. */
package clinic.vein.workflow.engine;
