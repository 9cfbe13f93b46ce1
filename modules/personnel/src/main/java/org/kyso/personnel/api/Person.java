package org.kyso.personnel.api;

import java.time.LocalDate;

/**
 * A person (cán bộ, chiến sĩ) as the register knows them. A text that isn't known is empty.
 *
 * @param id the register's own number
 * @param citizenId 12 digits (CCCD); text, since leading zeros count
 * @param serviceNumber số hiệu
 * @param birthDate null where it isn't known; the first of January where only the year is
 * @param sex {@code "M"}, {@code "F"} or empty
 * @param rank cấp bậc
 * @param position chức vụ
 */
public record Person(
        long id,
        String citizenId,
        String serviceNumber,
        String fullName,
        LocalDate birthDate,
        String sex,
        String rank,
        String position,
        String phone,
        String mail,
        String residence) {}
