package org.kyso.store.secret;

/**
 * The key that a store is encrypted with. A store keeps its kind for good: Derby can't turn one kind into the other, and
 * destroys a database when it is asked to.
 *
 * @param value in hexadecimal digits
 */
public record EncryptionKey(Kind kind, String value) {

    /** The ways of giving Derby a key. */
    public enum Kind {
        /** The key of 256 bits itself. Derby compares it with a digest before it touches anything. */
        KEY,
        /** Stores of the first version: words that hide a key of 128 bits, which Derby made. */
        WORDS
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
