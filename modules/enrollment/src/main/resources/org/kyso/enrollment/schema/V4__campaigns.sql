-- Campaigns as data: the order's number, whom it obliges (nobody named: everybody), its steps with the words that say in a
-- return that one was taken, and the weekdays on which returns are due (none: on the last day alone). A step's place is where
-- on the way it is: 1 to 7 before registration, 8 for registration, 9 to 12 after it.
ALTER TABLE campaign ADD COLUMN order_number VARCHAR(64) NOT NULL DEFAULT '';
-- The code of a step.
ALTER TABLE ledger_entry ALTER COLUMN stage SET DATA TYPE VARCHAR(64);

CREATE TABLE campaign_obliged (
    campaign_id BIGINT NOT NULL REFERENCES campaign (id),
    membership VARCHAR(64) NOT NULL,
    PRIMARY KEY (campaign_id, membership)
);

CREATE TABLE campaign_step (
    campaign_id BIGINT NOT NULL REFERENCES campaign (id),
    step_number SMALLINT NOT NULL,
    place SMALLINT NOT NULL,
    code VARCHAR(64) NOT NULL,
    name VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    PRIMARY KEY (campaign_id, step_number)
);

CREATE TABLE campaign_step_word (
    campaign_id BIGINT NOT NULL REFERENCES campaign (id),
    step_number SMALLINT NOT NULL,
    word VARCHAR(200) NOT NULL,
    PRIMARY KEY (campaign_id, step_number, word)
);

CREATE TABLE campaign_report_day (
    campaign_id BIGINT NOT NULL REFERENCES campaign (id),
    weekday VARCHAR(3) NOT NULL,
    PRIMARY KEY (campaign_id, weekday)
);

UPDATE campaign SET order_number = '1789/CAT-TM' WHERE id = 1;
INSERT INTO campaign_obliged (campaign_id, membership) VALUES (1, 'Đoàn viên'), (1, 'Hội viên');
INSERT INTO campaign_step (campaign_id, step_number, place, code, name, name_en) VALUES
    (1, 1, 1, 'APP_INSTALLED', 'Cài ứng dụng', 'App installed'),
    (1, 2, 2, 'ACCOUNT_ACTIVATED', 'Kích hoạt tài khoản', 'Account activated'),
    (1, 3, 3, 'IDENTITY_VERIFIED', 'Xác thực giấy tờ', 'Identity verified'),
    (1, 4, 4, 'PASSWORD_SET', 'Đặt mật khẩu', 'Password set'),
    (1, 5, 5, 'SIGNED_IN', 'Đăng nhập', 'Signed in'),
    (1, 6, 6, 'CONTRACT_SIGNED', 'Ký hợp đồng', 'Contract signed'),
    (1, 7, 7, 'ACCEPTANCE_SIGNED', 'Ký biên bản nghiệm thu', 'Acceptance signed'),
    (1, 8, 8, 'CERTIFICATE_ISSUED', 'Cấp chứng thư số', 'Certificate issued');
INSERT INTO campaign_step_word (campaign_id, step_number, word) VALUES
    (1, 1, 'cài đặt ứng dụng'), (1, 1, 'tải ứng dụng'), (1, 1, 'cài ứng dụng'), (1, 1, 'cài đặt app'), (1, 1, 'cài đặt'),
    (1, 1, 'cài app'), (1, 1, 'tải app'), (1, 1, 'ứng dụng'), (1, 1, 'app installed'),
    (1, 2, 'kích hoạt tài khoản'), (1, 2, 'kích hoạt'), (1, 2, 'tạo tài khoản'), (1, 2, 'account activated'),
    (1, 3, 'xác thực'), (1, 3, 'giấy tờ'), (1, 3, 'khuôn mặt'), (1, 3, 'ekyc'), (1, 3, 'định danh'), (1, 3, 'identity verified'),
    (1, 4, 'mật khẩu'), (1, 4, 'password set'),
    (1, 5, 'đăng nhập'), (1, 5, 'signed in'),
    (1, 6, 'hợp đồng'), (1, 6, 'đơn hàng'), (1, 6, 'contract signed'),
    (1, 7, 'nghiệm thu'), (1, 7, 'kích hoạt chứng thư'), (1, 7, 'acceptance signed'),
    (1, 8, 'được cấp chứng thư'), (1, 8, 'đã cấp chứng thư'), (1, 8, 'cấp chứng thư'), (1, 8, 'đã cấp'), (1, 8, 'được cấp'),
    (1, 8, 'đã có chứng thư'), (1, 8, 'có chứng thư'), (1, 8, 'đã có chữ ký số'), (1, 8, 'có chữ ký số'),
    (1, 8, 'certificate issued');
