package clinic.vein.process;

/** Tells who acts on this thread; {@link Actor#SYSTEM} when nobody is signed in. */
public interface CurrentActor {

    Actor get();
}
