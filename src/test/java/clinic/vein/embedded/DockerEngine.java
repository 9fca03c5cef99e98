package clinic.vein.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether a Docker engine is there: one connection attempt, where Testcontainers' own search is slow and loud. */
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        return hasAKnownWayToContainers() && addresses().anyMatch(DockerEngine::accepts);
    }

    /** From inside a container, containers of a local engine are reached at an address that only the set-up knows. */
    private static boolean hasAKnownWayToContainers() {
        return System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null
                || System.getenv("DOCKER_HOST") != null
                || !Files.exists(Path.of("/.dockerenv"));
    }

    private static Stream<SocketAddress> addresses() {
        String host = System.getenv("DOCKER_HOST");
        if (host != null && host.startsWith("tcp:")) {
            URI uri = URI.create(host);
            return Stream.of(new InetSocketAddress(uri.getHost(), uri.getPort()));
        }
        if (host != null) {
            return Stream.of(UnixDomainSocketAddress.of(host.replaceFirst("^unix://", "")));
        }
        return Stream.of(
                        "/var/run/docker.sock",
                        inFolderOf("XDG_RUNTIME_DIR", "docker.sock"),
                        inFolderOf("HOME", ".docker/run/docker.sock"))
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::exists)
                .map(UnixDomainSocketAddress::of);
    }

    private static String inFolderOf(String variable, String path) {
        String folder = System.getenv(variable);
        return folder == null ? null : folder + "/" + path;
    }

    private static boolean accepts(SocketAddress address) {
        try (SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            return channel.connect(address);
        } catch (IOException e) {
            return false;
        }
    }
}
