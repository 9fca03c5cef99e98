package clinic.vein.documents.file;

import clinic.vein.documents.FileType;

/** A page or picture as it is shown in a browser, drawn by us. */
public record Preview(FileType type, byte[] content) {}
