/** Erases every day what has been kept long enough. */
package clinic.vein.privacy.daily;
