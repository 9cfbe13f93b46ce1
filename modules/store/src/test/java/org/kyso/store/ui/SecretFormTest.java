package org.kyso.store.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SecretFormTest {

    @Test
    void keepsWhatWasTypedWhenItsFieldsAreEmptied() {
        var typed = new NewPassphrase();
        var form = new SecretForm("text");
        var present = form.field("&Present:");
        var fields = form.newPassphrase(typed);
        present.setText("the present one");
        fields.forEach(field -> field.setText("mưa rơi trên mái"));
        form.letGo();
        assertEquals("mưa rơi trên mái", new String(typed.take()));
        fields.forEach(field -> assertEquals(0, field.getPassword().length));
        assertEquals(0, present.getPassword().length);
    }
}
