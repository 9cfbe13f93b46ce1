package org.kyso.store.derby;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.List;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.ShortBufferException;

/**
 * Hands Derby another provider's AES and gives it, of each array, only the part that is to be worked on. Derby decrypts every
 * record of its log in place, in one array as long as the longest record; native code copies the whole array in and out for
 * each, so that reading back five megabytes of log took forty seconds instead of one.
 */
final class ProcessorAesProvider extends Provider {

    static final String NAME = "ProcessorAesProvider";

    private static final long serialVersionUID = 1L;
    private static final String AES = "AES";
    private static final String TRANSFORMATION = "AES/CBC/NoPadding";

    /** @param processor what reaches the processor's own instructions */
    ProcessorAesProvider(Provider processor) {
        super(NAME, "1.0", "AES of " + processor.getName() + ", array by array as short as can be");
        putService(new Service(this, "Cipher", TRANSFORMATION, PartOfArrays.class.getName(), List.of(), null) {
            @Override
            public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                try {
                    return new PartOfArrays(Cipher.getInstance(TRANSFORMATION, processor));
                } catch (GeneralSecurityException absent) {
                    throw new NoSuchAlgorithmException(absent);
                }
            }
        });
        // Derby asks the same provider for the keys that it makes up itself.
        var keys = processor.getService("KeyGenerator", AES);
        if (keys != null) {
            putService(new Service(this, "KeyGenerator", AES, keys.getClassName(), List.of(), null) {
                @Override
                public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                    return keys.newInstance(parameter);
                }
            });
        }
    }

    /** A cipher that copies out what it works on. */
    private static final class PartOfArrays extends CipherSpi {

        private final Cipher whole;

        PartOfArrays(Cipher whole) {
            this.whole = whole;
        }

        @Override
        protected byte[] engineDoFinal(byte[] input, int from, int length)
                throws IllegalBlockSizeException, BadPaddingException {
            return whole.doFinal(Arrays.copyOfRange(input, from, from + length));
        }

        @Override
        protected int engineDoFinal(byte[] input, int from, int length, byte[] output, int to)
                throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
            var done = engineDoFinal(input, from, length);
            if (done.length > output.length - to) {
                throw new ShortBufferException();
            }
            System.arraycopy(done, 0, output, to, done.length);
            return done.length;
        }

        @Override
        protected byte[] engineUpdate(byte[] input, int from, int length) {
            return whole.update(Arrays.copyOfRange(input, from, from + length));
        }

        @Override
        protected int engineUpdate(byte[] input, int from, int length, byte[] output, int to)
                throws ShortBufferException {
            return whole.update(Arrays.copyOfRange(input, from, from + length), 0, length, output, to);
        }

        @Override
        protected void engineInit(int mode, Key key, SecureRandom random) throws InvalidKeyException {
            whole.init(mode, key, random);
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameterSpec parameters, SecureRandom random)
                throws InvalidKeyException, InvalidAlgorithmParameterException {
            whole.init(mode, key, parameters, random);
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameters parameters, SecureRandom random)
                throws InvalidKeyException, InvalidAlgorithmParameterException {
            whole.init(mode, key, parameters, random);
        }

        @Override
        protected void engineSetMode(String mode) throws NoSuchAlgorithmException {
            throw new NoSuchAlgorithmException("Only " + TRANSFORMATION + ", not the mode " + mode);
        }

        @Override
        protected void engineSetPadding(String padding) {
            throw new IllegalStateException("Only " + TRANSFORMATION);
        }

        @Override
        protected int engineGetBlockSize() {
            return whole.getBlockSize();
        }

        @Override
        protected int engineGetOutputSize(int length) {
            return whole.getOutputSize(length);
        }

        @Override
        protected byte[] engineGetIV() {
            return whole.getIV();
        }

        @Override
        protected AlgorithmParameters engineGetParameters() {
            return whole.getParameters();
        }
    }
}
