package clinic.vein.kernel;

import java.util.Set;

/** Tells who acts on this thread; {@link Actor#SYSTEM} when nobody is signed in. */
public interface CurrentActor {

    Actor get();

    /** All roles of that actor, who acts in one of them. */
    default Set<Role> roles() {
        return Set.of(get().role());
    }

    /** Does work as nobody in particular that follows from what the one who acts has done, such as what was planned before. */
    default void asSystem(Runnable work) {
        work.run();
    }
}
