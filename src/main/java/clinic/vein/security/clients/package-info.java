/** Other systems: how they get a token, and what it lets them do. */
package clinic.vein.security.clients;
