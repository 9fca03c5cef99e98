/** Sign-in, roles, and who may call what. */
package clinic.vein.security;
