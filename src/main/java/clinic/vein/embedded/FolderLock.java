package clinic.vein.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import clinic.vein.kernel.StartupRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;

/** Held by the living application: the system drops it with the process, so it tells a live one from a killed one. */
final class FolderLock implements AutoCloseable {

    /** Beyond the content: where locks are mandatory, the owner's process id must stay readable. */
    private static final long LOCKED_BYTE = 1024;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock acquire(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), CREATE, READ, WRITE);
            FileLock lock;
            try {
                lock = channel.tryLock(LOCKED_BYTE, 1, false);
            } catch (OverlappingFileLockException e) {
                // The channel stays open: POSIX drops a process's lock as soon as any channel to the file is closed.
                throw inUse(folder, ProcessHandle.current().pid() + "");
            }
            if (lock == null) {
                String owner = read(channel);
                channel.close();
                throw inUse(folder, owner);
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StartupRefused(
                    "The data folder " + folder.root() + " cannot be locked: " + e,
                    "Start as the user who owns the folder, or choose another with clinic.data-directory.",
                    e);
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(32);
        channel.read(content, 0);
        return StandardCharsets.US_ASCII.decode(content.flip()).toString();
    }

    private static StartupRefused inUse(DataFolder folder, String owner) {
        return new StartupRefused(
                "The data folder " + folder.root() + " is in use by a running application (process " + owner + ").",
                "Stop that application, or choose another folder with clinic.data-directory.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
