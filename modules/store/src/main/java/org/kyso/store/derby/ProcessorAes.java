package org.kyso.store.derby;

import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Cipher;
import org.conscrypt.Conscrypt;

/**
 * The provider of AES that Derby is asked to use, where it runs: Conscrypt, whose code uses the processor's own AES
 * instructions. Java reaches those only through its second compiler, which the console starts without; its own AES
 * encrypts about 28 MB a second then, this one 350 to 500. Both write the same bytes, so a store that was made with
 * one is opened with the other.
 */
final class ProcessorAes {

    private static final Logger LOG = Logger.getLogger(ProcessorAes.class.getName());

    /** Derby looks a provider up by the last part of the name that it is told, and this one is found so. */
    private static final String TOLD = ProcessorAesProvider.class.getName();

    private static final Optional<String> FOUND = find();

    private ProcessorAes() {}

    /** What Derby's attribute {@code encryptionProvider} is to say; empty where only Java's own AES runs here. */
    static Optional<String> provider() {
        return FOUND;
    }

    private static Optional<String> find() {
        try {
            Conscrypt.checkAvailability();
            var provider = new ProcessorAesProvider(Conscrypt.newProvider());
            // Some Javas take ciphers from signed providers alone.
            Cipher.getInstance("AES/CBC/NoPadding", provider);
            // It comes last: whoever names no provider is served by Java's own, as before.
            Security.addProvider(provider);
            return Optional.of(TOLD);
        } catch (LinkageError | GeneralSecurityException | SecurityException absent) {
            LOG.log(
                    Level.INFO,
                    "Encryption by the processor doesn''t run here ({0}); Java''s own is used.",
                    "" + absent);
            return Optional.empty();
        }
    }
}
