/** Three applications behind the proxy of docker-compose.cluster.yml: killed, replaced one by one, and asked all the while. */
package clinic.vein.cluster;
