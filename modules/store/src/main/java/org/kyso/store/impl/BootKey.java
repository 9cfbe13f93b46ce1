package org.kyso.store.impl;

import java.util.Properties;

/**
 * What Derby opens an encrypted database with. A store has one kind for good: Derby can't turn one into the other, and
 * destroys a database where it is asked to.
 *
 * @param kind how Derby takes it
 * @param value in hexadecimal digits
 */
record BootKey(Kind kind, String value) {

    static final String ALGORITHM = "AES/CBC/NoPadding";

    /** The ways of giving Derby a key. */
    enum Kind {
        /** The key of 256 bits itself. Derby proves it against a digest before it touches anything. */
        KEY("encryptionKey", "newEncryptionKey"),
        /** Stores of the first version: words that hide a key of 128 bits, which Derby made. */
        WORDS("bootPassword", "newBootPassword");

        private final String attribute;
        private final String newAttribute;

        Kind(String attribute, String newAttribute) {
            this.attribute = attribute;
            this.newAttribute = newAttribute;
        }
    }

    /** The attributes of a connection that boots the database. */
    Properties attributes() {
        var boot = new Properties();
        boot.setProperty("dataEncryption", "true");
        boot.setProperty("encryptionAlgorithm", ALGORITHM);
        boot.setProperty(kind.attribute, value);
        return boot;
    }

    /** What is added to an address to have the database encrypted anew with this key. */
    String asNew() {
        // Derby boots twice for this and takes the attribute away in between, which it can do in the address only.
        return ";" + kind.newAttribute + "=" + value;
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
