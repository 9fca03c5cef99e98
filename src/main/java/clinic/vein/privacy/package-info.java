/** What the privacy officer does for patients: a copy of the record, holds, retention and erasure with a certificate. */
package clinic.vein.privacy;
