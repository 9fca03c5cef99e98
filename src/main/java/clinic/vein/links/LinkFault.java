package clinic.vein.links;

import clinic.vein.kernel.Fault;

/** What can be wrong with what is asked of links. */
public enum LinkFault implements Fault {
    NONE_OPEN("gone");

    private final String code;

    LinkFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
