package clinic.vein.outcome;

import java.util.List;

/** The store of what a registry can be told. */
public interface RegistryRows {

    /** Of everybody of this clinic who was treated, as the outcomes were last written. */
    List<RegistryRow> all();
}
