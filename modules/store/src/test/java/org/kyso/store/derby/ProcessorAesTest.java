package org.kyso.store.derby;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.Security;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What Derby is given in the place of Java's own AES reads and writes the same bytes, in any part of an array. */
@EnabledIf("isThere")
class ProcessorAesTest {

    private static final String TRANSFORMATION = "AES/CBC/NoPadding";
    private static final int BLOCK = 16;
    private static final int LONG = 4_096;

    private final Random random = new Random(5);
    private final byte[] key = bytes(32);
    private final byte[] start = bytes(BLOCK);

    static boolean isThere() {
        return ProcessorAes.provider().isPresent();
    }

    @BeforeEach
    void findsItAsDerbyDoes() {
        var told = ProcessorAes.provider().orElseThrow();
        assertEquals(ProcessorAesProvider.NAME, told.substring(told.lastIndexOf('.') + 1));
        assertEquals(
                ProcessorAesProvider.NAME,
                Security.getProvider(ProcessorAesProvider.NAME).getName());
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Cipher cipher(int mode, boolean isOurs) throws Exception {
        var cipher = isOurs
                ? Cipher.getInstance(TRANSFORMATION, ProcessorAesProvider.NAME)
                : Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
        return cipher;
    }

    @Test
    void partsOfArraysAreTheSameAsWithJavasOwnOneAfterTheOther() throws Exception {
        var ours = cipher(Cipher.ENCRYPT_MODE, true);
        var back = cipher(Cipher.DECRYPT_MODE, true);
        for (int round = 0; round < 200; round++) {
            var plain = bytes(LONG);
            int length = BLOCK * (1 + random.nextInt(20));
            int from = random.nextInt(LONG - length);
            int to = random.nextInt(LONG - length);
            var expected = cipher(Cipher.ENCRYPT_MODE, false).doFinal(plain, from, length);
            var written = bytes(LONG);
            var around = written.clone();

            assertEquals(length, ours.doFinal(plain, from, length, written, to));
            assertArrayEquals(expected, Arrays.copyOfRange(written, to, to + length));
            System.arraycopy(expected, 0, around, to, length);
            assertArrayEquals(around, written, "what is beside it stays");

            // As Derby does with its log: in place.
            assertEquals(length, back.doFinal(written, to, length, written, to));
            assertArrayEquals(
                    Arrays.copyOfRange(plain, from, from + length), Arrays.copyOfRange(written, to, to + length));
        }
    }

    @Test
    void whatDoesntFitIsRefused() throws Exception {
        var ours = cipher(Cipher.ENCRYPT_MODE, true);
        assertThrows(ShortBufferException.class, () -> ours.doFinal(new byte[LONG], 0, LONG, new byte[LONG], BLOCK));
    }

    @Test
    void itMakesKeys() throws Exception {
        var generator = KeyGenerator.getInstance("AES", ProcessorAesProvider.NAME);
        generator.init(256);
        assertEquals(32, generator.generateKey().getEncoded().length);
    }
}
