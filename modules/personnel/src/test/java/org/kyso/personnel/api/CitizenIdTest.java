package org.kyso.personnel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

    /** No province has the code 005, so that the ID with two zeros is nobody's. */
    @ParameterizedTest
    @CsvSource({
        "099095000001, 099095000001, false",
        "099 095 000 001, 099095000001, false",
        "099.095.000.001, 099095000001, false",
        "'''099095000001', 099095000001, false",
        "99095000001, 099095000001, true",
        "99095000001.0, 099095000001, true",
        "'099095000001,0', 099095000001, false",
        "5095000001, 005095000001, true"
    })
    void readsTwelveDigitsAndGivesLostZerosBack(String written, String digits, boolean repaired) {
        assertEquals(Optional.of(new CitizenId.Reading(digits, repaired)), CitizenId.read(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "012345678",
                "0990950000012",
                "98095000001",
                "0095000001",
                "09909500001",
                "99095000001.5",
                "099095.000001.1",
                "0990-95000001-",
                "9.9095E+10",
                "09909500000x",
                "٠٩٩٠٩٥٠٠٠٠٠١"
            })
    void nothingElseIsOne(String written) {
        assertEquals(Optional.empty(), CitizenId.read(written));
    }

    @ParameterizedTest
    @CsvSource({"001, true", "022, true", "096, true", "099, true", "000, false", "097, false", "100, false"})
    void knowsTheProvincesAndTheGeneratedOne(String start, boolean known) {
        assertEquals(known, CitizenId.knownProvince(start + "095000001"));
    }

    @ParameterizedTest
    @CsvSource({
        "099095000001, 1995-05-01, M, true, true",
        "099195000001, 1995-05-01, F, true, true",
        "099203000001, 2003-05-01, M, true, true",
        "099303000001, 2003-05-01, F, true, true",
        "099095000001, 2095-05-01, F, false, false",
        "099203000001, 1903-05-01, F, false, false"
    })
    void agreesWithBirthAndSexByItsCenturyDigit(String id, LocalDate birth, String sex, boolean year, boolean gender) {
        assertEquals(year, CitizenId.agreesWith(id, birth));
        assertEquals(gender, CitizenId.agreesWith(id, sex));
        assertEquals(true, CitizenId.agreesWith(id, (LocalDate) null) && CitizenId.agreesWith(id, ""));
    }

    @ParameterizedTest
    @CsvSource({"099095000123, •••••••••123", "012345678, ••••••678", "12, 12", "'', ''"})
    void masksAllButThreeDigits(String digits, String masked) {
        assertEquals(masked, CitizenId.mask(digits));
    }
}
