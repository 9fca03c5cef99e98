package clinic.vein.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account that runs the server. PostgreSQL refuses to run as root, so under root it gets another: the folder's
 * owner if that is not root, else nobody in a user namespace of its own, else (containers often forbid namespaces)
 * plain nobody, who then owns the folder.
 */
final class ServerAccount {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    private final List<String> command;
    private final @Nullable Integer owner;

    private ServerAccount(List<String> command, @Nullable Integer owner) {
        this.command = command;
        this.owner = owner;
    }

    static ServerAccount of(DataFolder folder) {
        if (!runningAsRoot()) {
            return new ServerAccount(List.of(), null);
        }
        int owner = uid(folder.root());
        if (owner == ROOT && LinuxUtils.isUnshareAvailable()) {
            return new ServerAccount(List.of("unshare", "-U"), null);
        }
        int uid = owner == ROOT ? NOBODY : owner;
        List<String> command = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        ServerAccount account = new ServerAccount(command, uid);
        account.own(folder.root());
        return account;
    }

    /** What to put before a command so that it runs as this account. */
    List<String> command() {
        return command;
    }

    /** Hands a file made by this process over to the account, where that is another one. */
    void own(Path path) {
        if (owner == null) {
            return;
        }
        try {
            Files.setAttribute(path, "unix:uid", owner);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hand " + path + " over to user " + owner, e);
        }
    }

    private static boolean runningAsRoot() {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && uid(self) == ROOT;
    }

    private static int uid(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the owner of " + path, e);
        }
    }
}
