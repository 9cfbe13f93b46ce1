package org.kyso.store.ui;

import java.util.Arrays;
import java.util.Optional;
import org.kyso.store.api.PassphraseStrength;
import org.openide.util.NbBundle.Messages;

/** A new passphrase as it is being typed, twice. Says what is still wrong with it. */
@Messages({
    "strengthNone=Strength",
    "strengthWeak=Strength: weak",
    "strengthFair=Strength: fair",
    "strengthGood=Strength: good",
    "differ=The two are not the same.",
    "repeatIt=Type the same once more below."
})
final class NewPassphrase {

    private static final double FULL_BITS = 80;

    private char[] first = new char[0];
    private char[] second = new char[0];

    /** What stands in the two fields now. */
    void type(char[] inFirst, char[] inSecond) {
        clear();
        first = inFirst;
        second = inSecond;
    }

    /** Whether it can be taken. */
    boolean isComplete() {
        return complaint().isEmpty();
    }

    /** What is missing, in one sentence; empty where nothing is. */
    Optional<String> complaint() {
        var refusal = PassphraseStrength.of(first).refusal();
        if (refusal.isPresent()) {
            return refusal;
        }
        if (second.length == 0) {
            return Optional.of(Bundle.repeatIt());
        }
        return Arrays.equals(first, second) ? Optional.empty() : Optional.of(Bundle.differ());
    }

    /** How strong it is, in words. */
    String strength() {
        if (first.length == 0) {
            return Bundle.strengthNone();
        }
        return switch (PassphraseStrength.of(first).level()) {
            case TOO_SHORT, COMMON, WEAK -> Bundle.strengthWeak();
            case FAIR -> Bundle.strengthFair();
            case GOOD -> Bundle.strengthGood();
        };
    }

    /** How strong it is, from 0 to 1. */
    double fullness() {
        var strength = PassphraseStrength.of(first);
        double full = Math.min(1, strength.bits() / FULL_BITS);
        return strength.refusal().isPresent() ? Math.min(full, 1.0 / 4) : full;
    }

    /** What was typed; the one who takes it clears it. */
    char[] take() {
        return first.clone();
    }

    void clear() {
        Arrays.fill(first, '\0');
        Arrays.fill(second, '\0');
    }
}
