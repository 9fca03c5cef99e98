/** The pathway as a picture for pages, drawn from the models' own layout. */
package clinic.vein.insight.picture;
