/** How long patients wait for their treatment, read from the timeline; nobody types it. */
package clinic.vein.waiting;
