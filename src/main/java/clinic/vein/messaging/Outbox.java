package clinic.vein.messaging;

/** The store of messages that wait to be sent. */
public interface Outbox {

    void add(Message message);
}
