/** What the start asks of any database, and start-up failures told in one clear line. */
package clinic.vein.platform;
