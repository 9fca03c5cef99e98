package clinic.vein.documents.file;

import clinic.vein.documents.FileType;

/**
 * A file that was looked at and can be kept.
 *
 * @param name by which whoever sent it knows it
 * @param content of a picture: drawn anew, upright, without anything that was not seen on it
 * @param sentSha256 of the file as it was sent
 */
public record ExaminedFile(String name, FileType type, byte[] content, int pages, String sentSha256) {}
