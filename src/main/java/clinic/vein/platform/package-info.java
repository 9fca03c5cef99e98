/** What the application stands on: the embedded PostgreSQL, and start-up failures told in one clear line. */
package clinic.vein.platform;
