-- A demonstration clinic in Nairobi West. Every person, number and address in it is invented:
-- telephones are runs of zeros (0700 000 123) or, once, from Britain's numbers for fiction; addresses
-- end in example.org or .example, payment references and registrations begin with DEMO.
--
--   Load it:    homecare init --seed seed.sql      (into a new database only)
--   Sign in:    amina, otieno (caregivers) · drmwangi (physician) · grace (receptionist) ·
--               wambui (admin) · wanjiku (patient); all the names stand in the first sections
--   Password:   karibu nyumbani                    (of everybody)
--
-- Do not load it for real use: everybody's password is printed above.
--
-- It is plain SQL for one transaction that the program opens and closes. All times count from the
-- moment of loading, in Nairobi's zone (UTC+3, no daylight saving), in milliseconds; nothing is
-- random, so the same moment gives the same clinic.
--
--   1 the clock        4 patients         7 care reports, NEWS2      10 money, video, advice
--   2 staff            5 rounds           8 the status timeline      11 clearing up
--   3 care offered     6 appointments     9 alerts and messages


-- 1 ── The clock ─────────────────────────────────────────────────────────────────────────────────

CREATE TEMP TABLE seed_clock AS
WITH loading (now_ms) AS (SELECT unixepoch('now') * 1000)
SELECT
    now_ms,
    (now_ms + 10800000) / 86400000 * 86400000 - 10800000 AS today_ms,  -- midnight in Nairobi
    now_ms / 1800000 * 1800000 AS half_hour_ms,                       -- the half hour just begun
    CAST(strftime('%Y', 'now', '+3 hours') AS INTEGER) AS this_year,
    strftime('%m-%d', 'now', '+3 hours') AS month_day
FROM loading;

-- Everybody's password, hashed once: bcrypt, cost 12.
CREATE TEMP TABLE seed_password AS
SELECT '$2b$12$LPIX9FipO6Co2cq2CioZ8euTnQ0HQDSTfFqj0tfYe1Y7WQCKE61kW' AS hash;


-- 2 ── Staff ─────────────────────────────────────────────────────────────────────────────────────

INSERT INTO users
    (id, username, email, full_name, phone, role, password_hash, active,
     password_changed_at, created_at)
WITH staff (id, username, full_name, phone, role, active, since_days) AS (VALUES
    ( 1, 'wambui',   'Esther Wambui Kinuthia',  '+254700000001', 'admin',        1, 420),
    ( 2, 'grace',    'Grace Wairimu Ndegwa',    '+254700000002', 'receptionist', 1, 410),
    ( 3, 'halima',   'Halima Mohamed Yusuf',    '+254700000003', 'receptionist', 1, 265),
    ( 4, 'drmwangi', 'Dr Samuel Mwangi',        '+254700000004', 'physician',    1, 415),
    ( 5, 'drachieng','Dr Beatrice Achieng',     '+254700000005', 'physician',    1, 390),
    ( 6, 'drshah',   'Dr Anil Shah',            '+254700000006', 'physician',    1, 301),
    (11, 'amina',    'Amina Njoroge',           '+254700000011', 'caregiver',    1, 405),
    (12, 'otieno',   'Brian Otieno',            '+254700000012', 'caregiver',    1, 398),
    (13, 'chebet',   'Faith Chebet',            '+254700000013', 'caregiver',    1, 380),
    (14, 'mutua',    'Daniel Mutua Musyoka',    '+254700000014', 'caregiver',    1, 377),
    (15, 'njeri',    'Lucy Njeri Kariuki',      '+254700000015', 'caregiver',    1, 350),
    (16, 'hassan',   'Hassan Abdi Warsame',     '+254700000016', 'caregiver',    1, 342),
    (17, 'naserian', 'Naserian Sankale',        '+254700000017', 'caregiver',    1, 318),
    (18, 'wafula',   'Peter Wafula Simiyu',     '+254700000018', 'caregiver',    1, 290),
    (19, 'akinyi',   'Mercy Akinyi Ouma',       '+254700000019', 'caregiver',    1, 288),
    (20, 'priya',    'Priya Patel',             '+254700000020', 'caregiver',    1, 240),
    (21, 'kiptoo',   'Kevin Kiptoo',            '+254700000021', 'caregiver',    1,   9),
    (22, 'moraa',    'Josephine Moraa Nyakundi','+254700000022', 'caregiver',    1, 360))
SELECT
    id, username, username || '@nairobi-west.example', full_name, phone, role, hash, active,
    today_ms - since_days * 86400000 + 32400000, today_ms - since_days * 86400000 + 32400000
FROM staff, seed_clock, seed_password
ORDER BY id;

INSERT INTO primary_physicians (id, user_id, registration, practice) VALUES
    (1, 4, 'DEMO-A1101', 'Nairobi West Family Practice'),
    (2, 5, 'DEMO-A2202', 'Thika Road Women''s and Children''s Practice'),
    (3, 6, 'DEMO-A3303', 'Parklands Chest and Heart Rooms');

INSERT INTO caregivers
    (id, user_id, gender, county_code, hourly_rate_cents, verification, about)
VALUES
    ( 1, 11, 'female', '047', 120000, 'verified',
     'Community nurse, eleven years. Heart failure and long-term wounds. Kikuyu, Swahili, English.'),
    ( 2, 12, 'male',   '047', 130000, 'verified',
     'Surgical nurse for eight years before home care. Dholuo, Swahili, English.'),
    ( 3, 13, 'female', '022', 150000, 'verified',
     'Physiotherapist: stroke, falls, children who learn to walk late. Kalenjin, Swahili, English.'),
    ( 4, 14, 'male',   '016', 110000, 'verified',
     'Nurse in Athi River and Syokimau. Medicine rounds, palliative care. Kamba, Swahili, English.'),
    ( 5, 15, 'female', '022', 115000, 'verified',
     'Looks after people with dementia, and after those who look after them.'),
    ( 6, 16, 'male',   '047', 120000, 'verified',
     'Nurse in Eastleigh and South C. Asthma and COPD. Somali, Arabic, Swahili, English.'),
    ( 7, 17, 'female', '034', 125000, 'verified',
     'Midwife in Ngong, Rongai and Kitengela; children too. Maa, Swahili, English.'),
    ( 8, 18, 'male',   '047', 145000, 'verified',
     'Physiotherapist: hips, knees and hands after an operation. Luhya, Swahili, English.'),
    ( 9, 19, 'female', '047', 118000, 'verified',
     'Psychiatric nurse. Talks first, weighs later. Dholuo, Swahili, English.'),
    (10, 20, 'female', '047', 140000, 'verified',
     'Dietitian: diabetes, kidneys, and people who have stopped eating. Gujarati, Hindi, English.'),
    (11, 21, 'male',   '034', 100000, 'pending',
     'Newly qualified nurse; papers handed in, not yet checked.'),
    (12, 22, 'female', '022', 110000, 'suspended',
     'Suspended until the renewed practising licence is shown.');


-- 3 ── What care is offered, when and where ──────────────────────────────────────────────────────

INSERT INTO specialties (id, name) VALUES
    (1, 'Nursing'), (2, 'Geriatric Care'), (3, 'Pediatric Care'), (4, 'Physiotherapy'),
    (5, 'Mental Health Support'), (6, 'Post-operative Care'), (7, 'Disability Support'),
    (8, 'Nutrition'), (9, 'Maternal Health'), (10, 'Medication Management');

INSERT INTO caregiver_specialties (caregiver_id, specialty_id) VALUES
    (1, 1), (1, 2), (1, 10),   (2, 1), (2, 6),            (3, 4), (3, 7), (3, 3),
    (4, 1), (4, 10), (4, 2),   (5, 2), (5, 8),            (6, 1), (6, 10),
    (7, 9), (7, 3),            (8, 4), (8, 6),            (9, 5), (9, 2),
    (10, 8), (10, 10),         (11, 1),                   (12, 1), (12, 2);


-- What each caregiver brings: languages (ISO 639), the counties they come to beside their own, the
-- minutes of travel between visits and of notice before one.
CREATE TEMP TABLE seed_caregivers (id, languages, counties, buffer, notice, regulator, valid_days);
INSERT INTO seed_caregivers VALUES
    ( 1, '["ki","sw","en"]',      '["022"]',       15,  60, 'Nursing Council of Kenya',      410),
    ( 2, '["luo","sw","en"]',     '["034"]',       30,  60, 'Nursing Council of Kenya',      298),
    ( 3, '["kln","sw","en"]',     '["047","034"]', 30, 120, 'Physiotherapy Council of Kenya', 340),
    ( 4, '["kam","sw","en"]',     '["047"]',       30,  60, 'Nursing Council of Kenya',      205),
    ( 5, '["ki","sw","en"]',      '["047"]',       30, 120, 'Nursing Council of Kenya',      385),
    -- To be renewed within two weeks.
    ( 6, '["so","ar","sw","en"]', '[]',            15,  60, 'Nursing Council of Kenya',       12),
    ( 7, '["mas","sw","en"]',     '["047"]',       30, 120, 'Nursing Council of Kenya',      371),
    ( 8, '["luy","sw","en"]',     '["022"]',       20,  60, 'Physiotherapy Council of Kenya', 266),
    ( 9, '["luo","sw","en"]',     '["022","034"]', 20,  30, 'Nursing Council of Kenya',      322),
    (10, '["gu","hi","en"]',      '["022"]',       20,  60,
        'Kenya Nutritionists and Dieticians Institute',                                      240),
    (11, '["mas","sw","en"]',     '[]',            20,  60, 'Nursing Council of Kenya',      350),
    -- The reason for the suspension.
    (12, '["guz","sw","en"]',     '["047"]',       20,  60, 'Nursing Council of Kenya',      -20);

UPDATE caregivers SET
    buffer_minutes = (SELECT buffer FROM seed_caregivers AS s WHERE s.id = caregivers.id),
    notice_minutes = (SELECT notice FROM seed_caregivers AS s WHERE s.id = caregivers.id);

INSERT INTO caregiver_languages (caregiver_id, language)
SELECT seed_caregivers.id, value FROM seed_caregivers, json_each(languages);

INSERT INTO caregiver_counties (caregiver_id, county_code)
SELECT seed_caregivers.id, value FROM seed_caregivers, json_each(counties);

INSERT INTO credentials
    (caregiver_id, regulator, number, expires_on, evidence, state, handed_in_at, checked_by,
     checked_at)
SELECT
    s.id, regulator, printf('DEMO-%05d', 20000 + s.id * 137),
    date('now', '+3 hours', valid_days || ' days'), 'Practising licence, seen in the original',
    CASE verification WHEN 'pending' THEN 'pending' ELSE 'verified' END,
    today_ms - 9 * 86400000 + 36000000,
    CASE WHEN verification <> 'pending' THEN 1 END,
    CASE WHEN verification <> 'pending' THEN today_ms - 8 * 86400000 + 39600000 END
FROM seed_caregivers AS s JOIN caregivers USING (id), seed_clock
ORDER BY s.id;

-- Weekdays from half past seven to six, Saturdays to five; some come on Sundays, too. Mercy Akinyi
-- also talks to people over video in the evening.
INSERT INTO availability_windows (caregiver_id, weekday, starts_minute, ends_minute, mode)
WITH RECURSIVE week (weekday) AS (
    SELECT 1 UNION ALL SELECT weekday + 1 FROM week WHERE weekday < 7)
SELECT
    id, weekday, CASE WHEN weekday < 6 THEN 450 ELSE 480 END,
    CASE WHEN weekday < 6 THEN 1080 ELSE 1020 END,
    CASE WHEN id IN (1, 5, 9, 10) THEN 'both' ELSE 'inPerson' END
FROM seed_caregivers, week
WHERE weekday < 7 OR id IN (1, 2, 6, 8, 9)
UNION ALL
SELECT 9, weekday, 1140, 1260, 'virtual' FROM week WHERE weekday IN (2, 4);

-- Priya Patel is at her sister's wedding; Lucy Njeri stays late once.
INSERT INTO time_off (caregiver_id, starts_at, ends_at, reason)
SELECT 10, today_ms + 3 * 86400000, today_ms + 6 * 86400000, 'Family wedding' FROM seed_clock;

INSERT INTO extra_windows (caregiver_id, date, starts_minute, ends_minute, mode)
VALUES (5, date('now', '+3 hours', '+2 days'), 1080, 1200, 'both');

-- 4 ── Patients ──────────────────────────────────────────────────────────────────────────────────
-- `turns` is the age this calendar year, so the child stays a child whenever this is loaded.
-- `login` is the user name of those who can sign in. `since` is how many days ago the patient was registered.

CREATE TEMP TABLE seed_patients
    (id, full_name, turns, birthday, sex, county, place, address, physician, since, login,
     pregnant, scale);
INSERT INTO seed_patients VALUES
(101, 'Joseph Kamande Ngugi',      78, '03-14', 'male',   '047', 'Nairobi West', 'Gandhi Avenue, Plot 12',              1, 190, 'kamande', 0, 1),
(102, 'Mary Atieno Okoth',         69, '07-02', 'female', '022', 'Ruiru',        'Kamakis, Block C4',                   1, 164, NULL,      0, 1),
(103, 'Peter O''Brien',            71, '11-23', 'male',   '047', 'Karen',        'Miotoni Lane 7',                      3, 115, 'obrien',  0, 1),
(104, 'Fatuma Ali Noor',           66, '01-09', 'female', '047', 'South C',      'Muhoho Court, House 9',               1, 172, NULL,      0, 1),
(105, 'Elizabeth Mumbua Kilonzo',  74, '05-30', 'female', '016', 'Syokimau',     'Katani Road, opposite the chapel',    3, 181, NULL,      0, 1),
(106, 'Otieno Odhiambo',           76, '08-17', 'male',   '047', 'Lang''ata',    'Onyonka Estate, House 114',           1, 199, 'odhiambo',0, 1),
(107, 'Grace Nyambura Gathoni',    83, '12-05', 'female', '022', 'Kikuyu',       'Gitaru, past the posho mill',         1, 171, NULL,      0, 1),
(108, 'Abdirahman Sheikh Hussein', 68, '02-20', 'male',   '047', 'Eastleigh',    'Seventh Street, Flat 3B',             3, 183, NULL,      0, 2),
(109, 'Zipporah Nyang''au',        81, '04-11', 'female', '047', 'Umoja',        'Umoja 2, Q Block 31',                 1, 162, NULL,      0, 1),
(110, 'Sharon Adhiambo Owino',     29, '09-26', 'female', '034', 'Ongata Rongai','Maasai Lodge Road, Gate 4',           2, 102, 'sharon',  1, 1),
(111, 'Liam Kipkemboi',             8, '06-08', 'male',   '034', 'Ngong',        'Kibiko, by the water tank',           2, 158, NULL,      0, 1),
(112, 'Margaret Wangui Mbugua',    79, '10-19', 'female', '047', 'Nairobi West', 'Kodi Road, House 22',                 1, 193, 'wangui',  0, 1),
(113, 'Shadrack Kipruto Bett',     64, '03-03', 'male',   '047', 'Kasarani',     'Mwiki Road, Sunton Flats A6',         2, 156, NULL,      0, 1),
(114, 'Rose Khavetsa Lugalia',     58, '07-21', 'female', '047', 'Buruburu',     'Phase 3, Court 17',                   2, 167, NULL,      0, 1),
(115, 'Esther Muthoni Waweru',     57, '01-27', 'female', '022', 'Thika',        'Section 9, House 40',                 2, 176, NULL,      0, 1),
(116, 'Josphat Njuguna Kiarie',    87, '08-08', 'male',   '022', 'Limuru',       'Tigoni, tea buying centre',           1, 203, NULL,      0, 1),
(117, 'Agnes Syombua Mwikali',     73, '05-16', 'female', '047', 'Imara Daima',  'Villa Franca, House 63',              1, 169, NULL,      0, 1),
(118, 'Boniface Muli Ndambuki',    70, '02-12', 'male',   '016', 'Athi River',   'Makadara, behind the dispensary',     3, 189, NULL,      0, 1),
(119, 'Amran Yusuf Farah',         62, '09-04', 'female', '047', 'South C',      'Five Star Phase 2, House 18',         3, 174, NULL,      0, 1),
(120, 'James Barasa Wanjala',      60, '12-19', 'male',   '047', 'Donholm',      'Phase 8, House 512',                  2, 121, NULL,      0, 1),
(121, 'Dorcas Akoth Nyangweso',    77, '06-25', 'female', '047', 'Kibera',       'Makina, near the chief''s camp',      1, 178, NULL,      0, 1),
(122, 'Virginia Wanjeri Mungai',   90, '04-29', 'female', '022', 'Kiambu',       'Ndumberi, first gate on the left',    1, 195, NULL,      0, 1),
(123, 'Wanjikũ Kamau',             74, '10-02', 'female', '047', 'Nairobi West', 'Muthaiti Avenue, House 5',            1, 187, 'wanjiku', 0, 1),
(124, 'Silas Omondi Were',         61, '03-22', 'male',   '047', 'Dandora',      'Phase 4, Plot 208',                   2, 160, NULL,      0, 1),
(125, 'Harbhajan Kaur Sohal',      82, '11-11', 'female', '047', 'Parklands',    'Fourth Avenue, Flat 11',              3, 186, 'kaur',    0, 2),
(126, 'Charles Nyaga Njiru',       67, '01-18', 'male',   '047', 'Kilimani',     'Ring Road, Acacia Court 4',           2,  96, NULL,      0, 1),
(127, 'Lemayian ole Kantai',       59, '07-13', 'male',   '034', 'Kiserian',     'Pipeline Road, past the slaughterhouse', NULL, 166, NULL, 0, 1),
(128, 'Beatrice Chepkorir Langat', 65, '02-06', 'female', '047', 'Lang''ata',    'Southlands, Court 8',                 2, 159, NULL,      0, 1),
(129, 'Mwende Musau',              72, '08-30', 'female', '016', 'Mlolongo',     'Phase 3, above the chemist',          3, 177, NULL,      0, 1),
(130, 'Christopher Emmanuel Wekesa Barasa wa Simiyu Namachanja', 80, '05-05', 'male', '047', 'Madaraka', 'Madaraka Estate, Block 14, Door 3', 1, 192, NULL, 0, 1),
(131, 'Sarah Nashipae Tumuti',     31, '12-28', 'female', '034', 'Kitengela',    'Milimani, Green Gate',                2,  88, NULL,      0, 1),
(132, 'Jayantilal Mehta',          75, '09-15', 'male',   '047', 'Westlands',    'Rhapta Road, Flat 5A',                3, 163, 'mehta',   0, 1),
(133, 'Teresia Wambura Gichuki',   85, '06-01', 'female', '022', 'Ruaka',        'Gacharage, blue gate',                1, 201, NULL,      0, 1),
(134, 'Isaac Ouko Ang''awa',       63, '04-04', 'male',   '047', 'Kahawa West',  'Kamiti Road, Jua Kali stage',         2, 161, NULL,      0, 1),
(135, 'Naomi Jepkosgei Rono',      70, '10-27', 'female', '047', 'Embakasi',     'Nyayo Estate, Gate B, House 90',      2, 170, NULL,      0, 1),
(136, 'Said Mbarak Omar',          73, '03-08', 'male',   '047', 'Pangani',      'Juja Road, Flat 2',                   3, 168, NULL,      0, 1),
(137, 'Cecilia Ndunge Mbithi',     56, '08-22', 'female', '047', 'Kayole',       'Spring Valley, Plot 77',           NULL, 157, NULL,      0, 1),
(138, 'Francis Gitonga M''Mbijiwe',66, '01-31', 'male',   '022', 'Juja',         'Gate C, Highpoint Flats 12',          2, 165, NULL,      0, 1),
(139, 'Catherine Nduku Makau',     68, '12-12', 'female', '047', 'Fedha',        'Fedha 4, House 201',                  2,  99, NULL,      0, 1),
(140, 'Simeon Ochieng Rabuku',     84, '05-21', 'male',   '016', 'Athi River',   'Slaughter Estate, House 6',           3, 175, NULL,      0, 1);

INSERT INTO users
    (id, username, email, full_name, phone, role, password_hash,
     password_changed_at, created_at)
SELECT
    id - 60, login, login || '@example.org', full_name, '+254700000' || id, 'patient', hash,
    today_ms - since * 86400000 + 37800000, today_ms - since * 86400000 + 37800000
FROM seed_patients, seed_clock, seed_password
WHERE login IS NOT NULL
ORDER BY id;

INSERT INTO patients
    (id, user_id, full_name, date_of_birth, sex, phone, email, county_code, place, address,
     physician_id, pregnant, spo2_scale, status, status_at, created_at)
SELECT
    id, CASE WHEN login IS NOT NULL THEN id - 60 END, full_name,
    printf('%04d-%s', this_year - turns, birthday), sex,
    CASE WHEN turns >= 16 THEN '+254700000' || id END,
    CASE WHEN login IS NOT NULL THEN login || '@example.org' END,
    county, place, address, physician, pregnant, scale, 'stable',
    today_ms - since * 86400000 + 37800000, today_ms - since * 86400000 + 37800000
FROM seed_patients, seed_clock
ORDER BY id;

INSERT INTO emergency_contacts
    (patient_id, position, full_name, relationship, phone, email)
VALUES
(101, 1, 'Ruth Wanjiru Kamande',       'wife',            '+254700000301', 'ruth.kamande@example.org'),
(101, 2, 'David Ngugi Kamande',        'son',             '+254700000302', 'david.ngugi@example.org'),
(102, 1, 'Collins Okoth',              'son',             '+254700000303', 'collins.okoth@example.org'),
(103, 1, 'Siobhán O''Brien',           'daughter',        '+447700900103', 'siobhan.obrien@example.org'),
(103, 2, 'Jane Wacera',                'housekeeper',     '+254700000304', NULL),
(104, 1, 'Mohamed Noor',               'son',             '+254700000305', 'mohamed.noor@example.org'),
(105, 1, 'Kilonzo Mutinda',            'husband',         '+254700000306', NULL),
(105, 2, 'Mercy Kilonzo',              'daughter',        '+254700000307', 'mercy.kilonzo@example.org'),
(106, 1, 'Achieng Odhiambo',           'daughter',        '+254700000308', 'achieng.odhiambo@example.org'),
(106, 2, 'Tom Odhiambo',               'son',             '+254100000309', 'tom.odhiambo@example.org'),
(107, 1, 'Peter Gathoni Nyambura',     'son',             '+254700000310', 'peter.nyambura@example.org'),
(108, 1, 'Hodan Abdirahman',           'daughter',        '+254700000311', 'hodan.a@example.org'),
(109, 1, 'Evans Nyang''au',            'grandson',        '+254700000312', 'evans.nyangau@example.org'),
(110, 1, 'Kevin Owino',                'husband',         '+254700000313', 'kevin.owino@example.org'),
(110, 2, 'Lilian Adhiambo',            'sister',          '+254110000314', NULL),
(111, 1, 'Caroline Jepkemboi',         'mother',          '+254700000315', 'caroline.jepkemboi@example.org'),
(111, 2, 'Weldon Kipkemboi',           'father',          '+254700000316', 'weldon.kipkemboi@example.org'),
(112, 1, 'Mbugua Wangui',              'son',             '+254700000317', 'mbugua.wangui@example.org'),
(113, 1, 'Mercy Cherono Bett',         'wife',            '+254700000318', NULL),
(114, 1, 'Edwin Lugalia',              'brother',         '+254700000319', 'edwin.lugalia@example.org'),
(115, 1, 'George Waweru',              'husband',         '+254700000320', 'george.waweru@example.org'),
(116, 1, 'Margaret Kiarie',            'daughter-in-law', '+254700000321', 'margaret.kiarie@example.org'),
(116, 2, 'Tea centre office',          'neighbour',       '+254202000322', NULL),
(117, 1, 'Mwikali Ndinda',             'daughter',        '+254700000323', 'ndinda.m@example.org'),
(118, 1, 'Ndambuki Muli',              'son',             '+254700000324', 'ndambuki.muli@example.org'),
(119, 1, 'Ifrah Farah',                'daughter',        '+254700000325', 'ifrah.farah@example.org'),
(119, 2, 'Yusuf Farah',                'brother',         '+254700000326', NULL),
(120, 1, 'Janet Nekesa Wanjala',       'wife',            '+254700000327', 'janet.nekesa@example.org'),
(121, 1, 'Pastor Elijah Oloo',         'neighbour',       '+254700000328', NULL),
(121, 2, 'Nyangweso Akoth',            'son',             '+254700000329', 'nyangweso.akoth@example.org'),
(122, 1, 'Mungai Wanjeri',             'son',             '+254700000330', 'mungai.w@example.org'),
(122, 2, 'Rahab Mungai',               'granddaughter',   '+254700000331', 'rahab.mungai@example.org'),
(123, 1, 'Kamau Gĩthĩnji',             'husband',         '+254700000332', NULL),
(123, 2, 'Nyokabi Kamau',              'daughter',        '+254700000333', 'nyokabi.kamau@example.org'),
(124, 1, 'Benta Were',                 'wife',            '+254700000334', 'benta.were@example.org'),
(125, 1, 'Gurpreet Sohal',             'son',             '+254700000335', 'gurpreet.sohal@example.org'),
(125, 2, 'Manjit Sohal',               'daughter-in-law', '+254700000336', 'manjit.sohal@example.org'),
(126, 1, 'Lydia Njiru',                'wife',            '+254700000337', 'lydia.njiru@example.org'),
(127, 1, 'Nkatha ole Kantai',          'wife',            '+254700000338', NULL),
(128, 1, 'Kiprono Langat',             'husband',         '+254700000339', 'kiprono.langat@example.org'),
(129, 1, 'Musau Mutiso',               'son',             '+254700000340', 'musau.mutiso@example.org'),
(130, 1, 'Emmanuel Simiyu Namachanja', 'son',             '+254700000341', 'emmanuel.simiyu@example.org'),
(130, 2, 'Nasimiyu Barasa',            'daughter',        '+254700000342', NULL),
(131, 1, 'Daniel Tumuti',              'husband',         '+254700000343', 'daniel.tumuti@example.org'),
(132, 1, 'Hansa Mehta',                'wife',            '+254700000344', 'hansa.mehta@example.org'),
(133, 1, 'Gichuki Wambura',            'son',             '+254700000345', 'gichuki.wambura@example.org'),
(134, 1, 'Pamela Ang''awa',            'wife',            '+254700000346', 'pamela.angawa@example.org'),
(135, 1, 'Rono Kipchirchir',           'son',             '+254700000347', 'rono.k@example.org'),
(136, 1, 'Zuleikha Said',              'daughter',        '+254700000348', 'zuleikha.said@example.org'),
(136, 2, 'Omar Said',                  'son',             '+254700000349', 'omar.said@example.org'),
(137, 1, 'Mbithi Kioko',               'husband',         '+254700000350', NULL),
(138, 1, 'Makena Gitonga',             'daughter',        '+254700000351', 'makena.gitonga@example.org'),
(139, 1, 'Makau Nzioka',               'husband',         '+254700000352', 'makau.nzioka@example.org'),
(140, 1, 'Rabuku Ochieng',             'son',             '+254700000353', 'rabuku.ochieng@example.org'),
(140, 2, 'Consolata Ochieng',          'wife',            '+254700000354', NULL);


-- 5 ── Rounds: who visits whom, when, and how that patient is doing ──────────────────────────────

-- A round is a standing arrangement: `minute` after midnight, for `lasting` minutes, `every` so many
-- days (the latest one `phase` days ago), from `first` days ago to `last` (-14: two weeks ahead).
CREATE TEMP TABLE seed_rounds
    (patient, caregiver, specialty, minute, lasting, every, phase, first, last, mode);
INSERT INTO seed_rounds VALUES
-- Amina Njoroge
(101,  1,  1,  480, 45,  7, 0, 140, -14, 'inPerson'), (123,  1,  1,  540, 45,  3, 0, 140, -14, 'inPerson'),
(104,  1, 10,  600, 45,  7, 0, 140, -14, 'inPerson'), (112,  1,  1,  660, 45,  7, 0, 140, -14, 'inPerson'),
(109,  1,  2,  720, 60,  7, 0, 140, -14, 'inPerson'), (117,  1,  1,  840, 60,  7, 0, 140, -14, 'inPerson'),
(130,  1,  2,  960, 60,  7, 0, 140, -14, 'inPerson'),
-- Brian Otieno
(106,  2,  1,  480, 60,  4, 1, 140, -14, 'inPerson'), (113,  2,  6,  600, 90,  7, 5, 140, -14, 'inPerson'),
(121,  2,  1,  840, 60,  7, 0, 140, -14, 'inPerson'), (134,  2,  6,  960, 60,  7, 0, 140, -14, 'inPerson'),
-- Faith Chebet
(102,  3,  4,  480, 90,  7, 0, 140, -14, 'inPerson'), (115,  3,  7,  600, 90,  7, 2, 140, -14, 'inPerson'),
(127,  3,  4,  840, 60,  7, 4, 140, -14, 'inPerson'), (138,  3,  4,  960, 60,  7, 0, 140, -14, 'inPerson'),
-- Daniel Mutua
(105,  4,  1,  480, 60,  7, 2, 140, -14, 'inPerson'), (118,  4, 10,  600, 60,  7, 0, 140, -14, 'inPerson'),
(129,  4,  1,  720, 60,  7, 3, 140, -14, 'inPerson'), (140,  4,  1,  840, 90,  4, 2, 140,  26, 'inPerson'),
-- Lucy Njeri, who took two patients over from Josephine Moraa
(107,  5,  2,  480, 90,  7, 6, 140, -14, 'inPerson'), (116,  5,  2,  600, 90,  7, 0,  55, -14, 'inPerson'),
(122,  5,  8,  720, 60,  7, 1, 140, -14, 'inPerson'), (133,  5,  2,  840, 90,  7, 3,  55, -14, 'inPerson'),
(116, 12,  2,  600, 90,  7, 0, 140,  62, 'inPerson'), (133, 12,  2,  840, 90,  7, 3, 140,  62, 'inPerson'),
-- Hassan Abdi Warsame
(108,  6,  1,  540, 60,  7, 4, 140, -14, 'inPerson'), (119,  6,  1,  660, 60,  7, 3, 140, -14, 'inPerson'),
(125,  6,  1,  840, 60,  7, 0, 140, -14, 'inPerson'), (136,  6, 10,  960, 60,  7, 0, 140, -14, 'inPerson'),
-- Naserian Sankale
(110,  7,  9,  540, 60,  7, 1,  90, -14, 'inPerson'), (111,  7,  3,  660, 60,  7, 0, 140, -14, 'inPerson'),
(131,  7,  9,  840, 60,  7, 5,  75, -14, 'inPerson'),
-- Peter Wafula
(103,  8,  6,  540, 60,  4, 0, 100, -14, 'inPerson'), (120,  8,  4,  660, 60,  4, 2, 105,  33, 'inPerson'),
(126,  8,  6,  840, 90,  4, 1,  85, -14, 'inPerson'), (139,  8,  6,  960, 60,  4, 0,  85, -14, 'inPerson'),
-- Mercy Akinyi
(114,  9,  5,  600, 60, 14, 3, 140, -14, 'virtual'),  (124,  9,  5,  720, 60,  7, 5, 140, -14, 'inPerson'),
(128,  9,  5,  840, 60, 14, 9, 140, -14, 'virtual'),  (135,  9,  2,  960, 60,  7, 0, 140, -14, 'inPerson'),
-- Priya Patel
(132, 10,  8,  600, 60,  7, 6, 140, -14, 'inPerson'), (137, 10,  8,  840, 60, 14, 0, 140, -14, 'virtual');

-- The vital signs at the beginning, and how far they have drifted by now (`to_…`). Temperature,
-- weight and glucose in tenths; `pressure` is which way the blood pressure goes in trouble.
CREATE TEMP TABLE seed_vitals
    (patient, subject, sys, dia, pulse, resp, temp, spo2, weight, glucose, pain, oxygen, pressure,
     to_sys, to_pulse, to_resp, to_spo2, to_weight, to_glucose);
INSERT INTO seed_vitals VALUES
(101, 'heart',  138, 82, 76, 17, 366, 97,  742, NULL, 1, 0,  1,  -6,  -4,  0,  0,   -9, NULL),
(102, 'stroke', 146, 88, 74, 16, 366, 97,  688, NULL, 2, 0,  1, -14,  -2,  0,  0,    6, NULL),
(103, 'wound',  132, 78, 84, 17, 369, 97,  831, NULL, 5, 0, -1,  -2, -10, -1,  0,   12, NULL),
(104, 'sugar',  134, 80, 78, 16, 366, 98,  815,  112, 1, 0,  1,   2,   0,  0,  0,  -14,  -28),
(105, 'heart',  142, 84, 80, 18, 366, 96,  701, NULL, 1, 0, -1,  -4,  -2,  0,  0,  -22, NULL),
(106, 'lungs',  142, 84, 76, 16, 367, 96,  646, NULL, 2, 0, -1,  -8,  10,  2, -2,  -41, NULL),
(107, 'memory', 128, 74, 70, 16, 364, 97,  522, NULL, 0, 0, -1,  -2,   0,  0,  0,  -12, NULL),
(108, 'lungs',  130, 78, 82, 19, 366, 90,  598, NULL, 1, 1, -1,   0,   2,  0, -1,   -8, NULL),
(109, 'frail',  124, 70, 72, 16, 364, 97,  486, NULL, 2, 0, -1,  -6,   2,  0,  0,   -9, NULL),
(110, 'mother', 114, 70, 82, 17, 367, 98,  682, NULL, 1, 0,  1,  10,   6,  1,  0,   64, NULL),
(111, 'child',  102, 62, 96, 20, 368, 98,  241, NULL, 1, 0, -1,   0,  -4, -1,  0,    7, NULL),
(112, 'heart',  136, 80, 76, 17, 366, 97,  668, NULL, 1, 0, -1, -12,   9,  1, -2,   31, NULL),
(113, 'wound',  130, 80, 80, 16, 369, 97,  774, NULL, 4, 0, -1,   0,  -6,  0,  0,    5, NULL),
(114, 'mood',   122, 76, 72, 15, 365, 98,  655, NULL, 0, 0,  1,   0,  -2,  0,  0,    9, NULL),
(115, 'stroke', 128, 80, 74, 15, 366, 98,  701, NULL, 2, 0,  1,  -2,   0,  0,  0,    2, NULL),
(116, 'memory', 134, 74, 68, 16, 363, 96,  578, NULL, 1, 0, -1,  -4,   2,  0,  0,  -19, NULL),
(117, 'sugar',  140, 82, 80, 16, 366, 97,  889,  138, 2, 0,  1,  -6,  -2,  0,  0,  -21,  -44),
(118, 'heart',  144, 86, 78, 17, 366, 97,  768, NULL, 0, 0,  1,  -8,  -4,  0,  0,   -6, NULL),
(119, 'lungs',  126, 76, 80, 18, 366, 96,  712, NULL, 1, 0, -1,   0,   4,  1,  0,    3, NULL),
(120, 'wound',  130, 80, 82, 16, 368, 98,  795, NULL, 5, 0, -1,  -4,  -8,  0,  0,    4, NULL),
(121, 'sugar',  138, 80, 80, 17, 367, 97,  611,  126, 3, 0, -1,  -2,   0,  0,  0,   -4,  -18),
(122, 'frail',  122, 68, 70, 16, 363, 96,  438, NULL, 2, 0, -1,  -4,   3,  0,  0,  -16, NULL),
(123, 'heart',  134, 84, 75, 18, 367, 97,  617, NULL, 1, 0, -1,  -5,   1,  0, -1,   -3, NULL),
(124, 'mood',   126, 78, 76, 15, 366, 98,  702, NULL, 1, 0,  1,   0,  -2,  0,  0,    8, NULL),
(125, 'lungs',  132, 76, 80, 18, 366, 91,  544, NULL, 1, 1, -1,  -6,   7,  1, -2,  -18, NULL),
(126, 'wound',  134, 82, 84, 16, 369, 97,  842, NULL, 5, 0, -1,  -2,  -8,  0,  0,   -6, NULL),
(127, 'stroke', 138, 86, 72, 15, 365, 98,  736, NULL, 1, 0,  1,  -8,   0,  0,  0,    1, NULL),
(128, 'mood',   120, 74, 74, 15, 366, 98,  618, NULL, 0, 0,  1,   2,   0,  0,  0,   -5, NULL),
(129, 'heart',  140, 82, 74, 17, 366, 96,  657, NULL, 1, 0, -1,  -4,   2,  0,  0,    4, NULL),
(130, 'frail',  132, 76, 70, 16, 364, 97,  702, NULL, 2, 0, -1,  -4,   2,  0,  0,  -17, NULL),
(131, 'nursing', 116, 72, 84, 16, 368, 98,  724, NULL, 2, 0,  1,  -2,  -8,  0,  0,  -38, NULL),
(132, 'sugar',  136, 80, 76, 16, 366, 97,  684,  121, 1, 0,  1,  -2,   0,  0,  0,  -12,  -31),
(133, 'memory', 126, 72, 72, 16, 364, 97,  503, NULL, 0, 0, -1,  -4,   1,  0,  0,  -11, NULL),
(134, 'wound',  128, 80, 82, 16, 368, 98,  711, NULL, 4, 0, -1,   0,  -6,  0,  0,   10, NULL),
(135, 'memory', 130, 78, 72, 15, 365, 97,  634, NULL, 0, 0,  1,  -2,   0,  0,  0,   -7, NULL),
(136, 'lungs',  134, 78, 78, 18, 366, 97,  689, NULL, 1, 0, -1,  -2,   2,  0,  0,   -3, NULL),
(137, 'sugar',  128, 80, 76, 15, 366, 98,  924,  104, 1, 0,  1,  -4,  -2,  0,  0,  -48,  -22),
(138, 'stroke', 142, 88, 76, 16, 366, 97,  803, NULL, 2, 0,  1, -10,  -2,  0,  0,   -8, NULL),
(139, 'wound',  130, 78, 82, 16, 368, 97,  694, NULL, 4, 0, -1,   0,  -8,  0,  0,    3, NULL),
(140, 'frail',  118, 68, 82, 18, 366, 96,  561, NULL, 5, 0, -1,  -6,   6,  1,  0,  -58, NULL);

-- From how many days ago a patient has had which status, and how hard it pulls at the vital signs.
-- Before the first line a patient is stable.
CREATE TEMP TABLE seed_courses (patient, since, status, strain);
INSERT INTO seed_courses VALUES
(101,  35, 'deteriorating', 5), (101,  27, 'improving', 2),     (101,  12, 'stable', 0),
(102,  96, 'improving', 0),
(103,  90, 'improving', 1),     (103,  10, 'recovered', 0),
(105,  59, 'deteriorating', 5), (105,  52, 'critical', 8),      (105,  45, 'improving', 2), (105, 17, 'stable', 0),
(106,  25, 'deteriorating', 5), (106,  21, 'improving', 2),
(108,  96, 'deteriorating', 4), (108,  89, 'stable', 0),
(110,  16, 'deteriorating', 5), (110,  14, 'stable', 0),
(113,  13, 'deteriorating', 4), (113,  11, 'improving', 2),
(118, 113, 'deteriorating', 5), (118,  99, 'improving', 1),     (118,  85, 'stable', 0),
(119,   5, 'deteriorating', 4),
(120,  95, 'improving', 1),     (120,  40, 'recovered', 0),
(121,  57, 'critical', 8),      (121,  50, 'improving', 2),     (121,  29, 'stable', 0),
(124,  70, 'deteriorating', 4), (124,  55, 'improving', 1),     (124,  41, 'stable', 0),
(126,  70, 'improving', 1),
(131,  40, 'improving', 0),
(132,  21, 'deteriorating', 4), (132,  19, 'improving', 1),
(139,  60, 'improving', 1),
(140,  55, 'deteriorating', 5), (140,  43, 'stable', 1);

-- Visits outside the rounds. `starts`, `ends` and `filed` are minutes from the half hour just begun,
-- `filed` from the moment of loading; a death has its own report.
CREATE TEMP TABLE seed_extras
    (patient, caregiver, specialty, starts_at, ends_at, filed_at, state, status, strain, created);
INSERT INTO seed_extras
SELECT 106, 2, 1, half_hour_ms - 3600000, half_hour_ms - 900000, now_ms - 240000,
    'completed', 'critical', 9, now_ms - 7200000 FROM seed_clock
UNION ALL
SELECT 112, 1, 1, half_hour_ms - 10800000, half_hour_ms - 7200000, now_ms - 3720000,
    'completed', 'deteriorating', 5, now_ms - 90000000 FROM seed_clock
UNION ALL
SELECT 125, 6, 1, half_hour_ms - 7200000, half_hour_ms - 3600000, now_ms - 2280000,
    'completed', 'deteriorating', 5, now_ms - 93600000 FROM seed_clock
UNION ALL
SELECT 140, 4, 1, today_ms - 24 * 86400000 + 34200000, today_ms - 24 * 86400000 + 39600000,
    today_ms - 24 * 86400000 + 41400000, 'completed', 'deceased', 0,
    today_ms - 24 * 86400000 + 28800000 FROM seed_clock
UNION ALL  -- the visit that is due just now, whatever the hour
SELECT 123, 1, 1, half_hour_ms, half_hour_ms + 3600000, NULL, 'confirmed', NULL, 0,
    now_ms - 176400000 FROM seed_clock;


-- 6 ── Appointments ──────────────────────────────────────────────────────────────────────────────

-- Every visit there was, is and will be. `turn` numbers the visits of one patient.
CREATE TEMP TABLE seed_visits AS
WITH RECURSIVE
days (days_ago) AS (SELECT -14 UNION ALL SELECT days_ago + 1 FROM days WHERE days_ago < 140),
regular AS (
    SELECT r.*, d.days_ago,
        c.today_ms - d.days_ago * 86400000 + r.minute * 60000 AS starts_at,
        c.today_ms - d.days_ago * 86400000 + (r.minute + r.lasting) * 60000 AS ends_at,
        (r.patient * 13 + d.days_ago * 29 + 4000) % 61 AS chance
    FROM seed_rounds AS r, days AS d, seed_clock AS c
    WHERE d.days_ago BETWEEN r.last AND r.first AND (d.days_ago - r.phase) % r.every = 0),
settled AS (
    SELECT patient, caregiver, specialty, mode, starts_at, ends_at, days_ago, chance,
        CASE
            WHEN days_ago > 0 AND chance = 7 THEN 'noShow'
            WHEN chance IN (11, 40) AND days_ago NOT BETWEEN 0 AND 1 THEN 'cancelled'
            -- Amina and Brian write their reports in the evening: today's are still to be done.
            WHEN days_ago > 0 OR (caregiver > 2 AND ends_at <= c.now_ms - 1800000) THEN 'completed'
            WHEN days_ago < 0 AND chance % 4 = 1 THEN 'requested'
            ELSE 'confirmed'
        END AS state
    FROM regular, seed_clock AS c
    WHERE NOT EXISTS (
        SELECT 1 FROM seed_extras AS e JOIN seed_caregivers AS s ON s.id = e.caregiver
        WHERE (e.patient = regular.patient AND days_ago = 0)
        OR ((e.patient = regular.patient OR e.caregiver = regular.caregiver)
            AND e.starts_at < regular.ends_at + s.buffer * 60000
            AND e.ends_at > regular.starts_at - s.buffer * 60000))),
everything AS (
    SELECT patient, caregiver, specialty, mode, starts_at, ends_at, days_ago, chance, state,
        NULL AS filed_at, NULL AS status, NULL AS strain, NULL AS created
    FROM settled
    UNION ALL
    SELECT patient, caregiver, specialty, 'inPerson', starts_at, ends_at, 0, 0, state,
        filed_at, status, strain, created
    FROM seed_extras)
SELECT
    999 + ROW_NUMBER() OVER (ORDER BY starts_at, caregiver) AS id,
    ROW_NUMBER() OVER (PARTITION BY patient ORDER BY starts_at) AS turn,
    everything.*
FROM everything;

INSERT INTO appointments
    (id, patient_id, caregiver_id, specialty_id, mode, state, starts_at, ends_at, address, notes,
     cost_cents, buffer_minutes, override_reason, checked_in_at, checked_out_at, cancel_reason,
     created_by, created_at)
WITH
reasons (n, reason) AS (VALUES
    (0, 'Patient travelling upcountry for a funeral'),
    (1, 'Family asked to move it to next week'),
    (2, 'Admitted for tests that day'),
    (3, 'Road closed by floods; telephoned the family'),
    (4, 'Caregiver unwell; family told the evening before')),
requests (n, request) AS (VALUES
    (0, 'Gate code from the guard; please sign the visitors'' book.'),
    (1, 'Daughter is at home after ten.'),
    (2, 'Bring the large cuff.'),
    (3, 'Dog is tied in the mornings only.'),
    (4, 'Hearing aid on the left: speak on that side.'))
SELECT
    v.id, v.patient, v.caregiver, v.specialty, v.mode, v.state, v.starts_at, v.ends_at,
    CASE v.mode WHEN 'inPerson' THEN p.address || ', ' || p.place ELSE '' END,
    COALESCE((SELECT request FROM requests WHERE n = v.patient % 9 AND v.mode = 'inPerson'), ''),
    g.hourly_rate_cents * ((v.ends_at - v.starts_at) / 60000) / 60,
    g.buffer_minutes,
    -- The visit that is due just now may lie in the night.
    CASE WHEN v.created IS NOT NULL AND v.state = 'confirmed' AND NOT EXISTS (
        SELECT 1 FROM availability_windows AS w
        WHERE w.caregiver_id = v.caregiver
        AND w.weekday
            = (strftime('%w', v.starts_at / 1000, 'unixepoch', '+3 hours') + 6) % 7 + 1
        AND v.starts_at - c.today_ms >= w.starts_minute * 60000
        AND v.ends_at - c.today_ms <= w.ends_minute * 60000)
        THEN 'The family called: she is alone tonight' END,
    CASE v.state WHEN 'completed' THEN v.starts_at + v.turn % 5 * 60000 END,
    CASE v.state WHEN 'completed' THEN v.ends_at - v.turn % 4 * 120000 END,
    CASE v.state WHEN 'cancelled' THEN (SELECT reason FROM reasons WHERE n = v.id % 5) END,
    2 + v.patient % 2,
    COALESCE(v.created,
        MIN(v.starts_at - 259200000, c.now_ms - 7200000 - v.turn % 40 * 3600000))
FROM seed_visits AS v
JOIN patients AS p ON p.id = v.patient
JOIN caregivers AS g ON g.id = v.caregiver
CROSS JOIN seed_clock AS c
ORDER BY v.id;

-- Who has visits to come on a Sunday works on Sundays.
INSERT INTO availability_windows (caregiver_id, weekday, starts_minute, ends_minute, mode)
SELECT DISTINCT caregiver, 7, 480, 1020, CASE WHEN caregiver IN (5, 10) THEN 'both' ELSE 'inPerson' END
FROM seed_visits
WHERE caregiver IN (3, 4, 5, 7, 10) AND days_ago <= 0
AND strftime('%w', starts_at / 1000, 'unixepoch', '+3 hours') = '0';


-- 7 ── Care reports ──────────────────────────────────────────────────────────────────────────────

-- What a nurse writes: an opening, something about the day, about the illness, and a plan; on a bad
-- day what was done about it instead.
CREATE TEMP TABLE seed_sentences (part, subject, n, sentence);
INSERT INTO seed_sentences VALUES
('opening', '', 0, 'Up and dressed when I came, tea already made.'),
('opening', '', 1, 'In bed on arrival, woke easily and knew me by name.'),
('opening', '', 2, 'Sitting on the veranda in the sun, in good spirits.'),
('opening', '', 3, 'Slept well by own account, one trip to the toilet at night.'),
('opening', '', 4, 'Family present throughout and asked good questions.'),
('opening', '', 5, 'Arrived a little late, traffic on Mombasa Road; apologised.'),
('opening', '', 6, 'Quiet today, answers briefly, no complaints unless asked.'),
('opening', '', 7, 'Breakfast of uji and an egg, finished all of it.'),
('opening', '', 8, 'Neighbour let me in; house tidy, floor dry, path to the bathroom clear.'),
('illness', 'heart', 0, 'Ankles: slight pitting both sides, no higher than last time.'),
('illness', 'heart', 1, 'Lies flat on one pillow; no cough at night.'),
('illness', 'heart', 2, 'Took furosemide late yesterday because of church; explained why mornings are better.'),
('illness', 'heart', 3, 'Weight book filled in every day this week, well done.'),
('illness', 'heart', 4, 'Walks to the gate and back without stopping.'),
('illness', 'sugar', 0, 'Feet inspected and creamed: skin whole, no new redness.'),
('illness', 'sugar', 1, 'Sugar diary complete; highest after Sunday lunch, chapati and soda.'),
('illness', 'sugar', 2, 'Injects correctly and changes the site; needles are running low.'),
('illness', 'sugar', 3, 'Small crack on the left heel cleaned and dressed dry.'),
('illness', 'stroke', 0, 'Sit to stand ten times with one hand for support.'),
('illness', 'stroke', 1, 'Walked the corridor four times with the frame, left foot still catches when tired.'),
('illness', 'stroke', 2, 'Grip a little stronger; can hold the cup if it is half full.'),
('illness', 'stroke', 3, 'Practised the three steps at the door with the son behind; safe.'),
('illness', 'lungs', 0, 'Inhaler technique checked: breathes out first now, holds for eight.'),
('illness', 'lungs', 1, 'Chest: a few crackles at the bases, clear after coughing.'),
('illness', 'lungs', 2, 'Cooks on charcoal outside since we spoke about the smoke.'),
('illness', 'lungs', 3, 'Talks in full sentences; stops once on the stairs.'),
('illness', 'wound', 0, 'Dressing changed: wound edges together, no smell, scant clear fluid.'),
('illness', 'wound', 1, 'Lower end of the scar a little red, marked with a pen to compare.'),
('illness', 'wound', 2, 'Calves soft and not tender; stockings worn as told.'),
('illness', 'wound', 3, 'Bends further than last time; pain mostly at night, helped by paracetamol.'),
('illness', 'memory', 0, 'Asked three times what day it is; settled when shown the calendar.'),
('illness', 'memory', 1, 'Sang two hymns right through, did not find the word for spoon.'),
('illness', 'memory', 2, 'Went out of the gate alone this week; the family have put a bell on it.'),
('illness', 'memory', 3, 'Ate with help, drank two cups; skin on heels and back whole.'),
('illness', 'mood', 0, 'Talked for half an hour about a sister who died; wept, then laughed.'),
('illness', 'mood', 1, 'Sleeping six hours; no thoughts of self-harm when asked directly.'),
('illness', 'mood', 2, 'Went to the market twice this week, for the first time in months.'),
('illness', 'mood', 3, 'Tablets counted: none missed.'),
('illness', 'mother', 0, 'Baby moving well; fundal height as expected, urine dipstick clear.'),
('illness', 'mother', 1, 'No headache, no flashes, no pain under the ribs.'),
('illness', 'mother', 2, 'Iron taken with orange juice, no more heartburn.'),
('illness', 'mother', 3, 'Talked through the birth plan and who drives at night.'),
('illness', 'nursing', 0, 'Feeds every two to three hours, latch is good, no cracks.'),
('illness', 'nursing', 1, 'Scar dry and closed, bleeding has stopped.'),
('illness', 'nursing', 2, 'Tired but smiling; sleeps when the baby sleeps, mother-in-law cooks.'),
('illness', 'nursing', 3, 'Baby weighed on the hanging scale: gaining as it should.'),
('illness', 'child', 0, 'Played with the cars on the floor throughout; no wheeze.'),
('illness', 'child', 1, 'Spacer used well with mother counting ten breaths.'),
('illness', 'child', 2, 'Coughs when running, settles in a minute or two.'),
('illness', 'child', 3, 'Back in school all week, appetite good, asks for mandazi.'),
('illness', 'frail', 0, 'Ate half of lunch; fortified porridge explained to the house help again.'),
('illness', 'frail', 1, 'Skin dry but whole, heels off the mattress with a pillow.'),
('illness', 'frail', 2, 'Stood with help of one and walked to the window and back.'),
('illness', 'frail', 3, 'Mouth clean, dentures fit badly and are left out for meals.'),
('day', 'stable', 0, 'Much as last time.'),
('day', 'stable', 1, 'No change since the last visit.'),
('day', 'stable', 2, 'Nothing new to report.'),
('day', 'stable', 3, 'Comfortable, no new complaints.'),
('day', 'improving', 0, 'Better than last week in every way that matters to the family.'),
('day', 'improving', 1, 'Stronger, more appetite, and more opinions.'),
('day', 'improving', 2, 'Doing more alone; I only watched today.'),
('day', 'deteriorating', 0, 'More breathless than I have seen before and too tired to finish the meal.'),
('day', 'deteriorating', 1, 'Warm to touch, eats little, and the pulse is faster than usual; repeated after ten minutes'' rest, the same.'),
('day', 'deteriorating', 2, 'I do not like how this looks compared with last time: quieter, paler, up twice to sit at the window for air.'),
('day', 'critical', 0, 'Very short of breath, single words only, lips bluish; sat upright, family fetched, ambulance asked for.'),
('day', 'critical', 1, 'Drowsy and not sure what day it is, which is new; cold hands, fast pulse. Stayed until help came.'),
('day', 'recovered', 0, 'Manages everything alone now; walked me to the bus stop.'),
('day', 'recovered', 1, 'Nothing left for me to do, and glad to say so.'),
('alarm', '', 0, 'Rang the clinic from the bedside.'),
('alarm', '', 1, 'Vital signs taken twice, ten minutes apart.'),
('alarm', '', 2, 'Physician told by telephone; family asked not to leave the patient alone tonight.'),
('alarm', '', 3, 'Family has the number and knows what to watch for.'),
('plan', '', 0, 'Medicines counted and set out in the box for the week.'),
('plan', '', 1, 'Reminded to drink through the day.'),
('plan', '', 2, 'Will look at the same again at the next visit.'),
('plan', '', 3, 'Family know whom to ring, day or night.'),
('plan', '', 4, 'Refill due before the end of the month; wrote it on the door.'),
('plan', '', 5, 'Exercises left on paper with drawings.'),
('plan', '', 6, 'Clinic card up to date and in the blue folder.'),
('plan', '', 7, 'Next visit confirmed with the family before I left.');

-- The vital signs of every completed visit but the one that found a patient dead. `waver` makes
-- them differ from visit to visit; the drift grows from nothing to the whole of `to_…`.
CREATE TEMP TABLE seed_readings AS
WITH
placed AS (
    SELECT v.id, v.turn, v.patient, v.caregiver, v.days_ago,
        COALESCE(v.filed_at, v.ends_at + (4 + v.turn % 7 * 2) * 60000) AS filed_at,
        COALESCE(v.status, (SELECT s.status FROM seed_courses AS s
            WHERE s.patient = v.patient AND s.since >= v.days_ago
            ORDER BY s.since LIMIT 1), 'stable') AS status,
        COALESCE(v.strain, (SELECT s.strain FROM seed_courses AS s
            WHERE s.patient = v.patient AND s.since >= v.days_ago
            ORDER BY s.since LIMIT 1), 0) AS strain,
        (140 - v.days_ago) * 1000 / 140 AS along,
        (v.patient * 31 + v.turn * 17 + v.turn * v.turn * 3) % 7 - 3 AS waver,
        (v.patient * 11 + v.turn * 23) % 5 - 2 AS waver2,
        (v.patient * 7 + v.turn * 5) % 3 - 1 AS waver3,
        (v.patient * 3 + v.turn * 7) % 53 AS luck
    FROM seed_visits AS v
    WHERE v.state = 'completed' AND v.status IS NOT 'deceased'),
measured AS (
    SELECT q.id, q.turn, q.patient, q.caregiver, q.days_ago, q.filed_at, q.status, q.strain,
        b.subject, p.scale,
        b.sys + b.to_sys * along / 1000 + waver * 2 + b.pressure * strain * 3 AS systolic,
        b.dia + b.to_sys * along / 2000 + waver2 + b.pressure * strain AS diastolic,
        b.pulse + b.to_pulse * along / 1000 + waver2 * 2 + strain * 4 AS pulse,
        b.resp + b.to_resp * along / 1000 + waver3 + strain AS respiration,
        b.temp + waver3 + waver2 + strain * 2 AS temperature,
        MIN(100, b.spo2 + b.to_spo2 * along / 1000 + (waver3 + 1) / 2 - strain * 9 / 8) AS spo2,
        CASE WHEN strain >= 9 THEN 'C' ELSE 'A' END AS consciousness,
        b.oxygen,
        b.weight + b.to_weight * along / 1000 + waver2 AS weight,
        b.glucose + b.to_glucose * along / 1000 + waver * 5 + strain * 6 AS glucose,
        MAX(0, b.pain - along * (b.pain > 2) / 500 + (waver3 > 0)) AS pain,
        CASE WHEN strain > 3 THEN 99 ELSE luck END AS luck,
        CAST(strftime('%Y', q.filed_at / 1000, 'unixepoch', '+3 hours') AS INTEGER)
            - (c.this_year - p.turns)
            - (strftime('%m-%d', q.filed_at / 1000, 'unixepoch', '+3 hours') < p.birthday) AS age,
        p.pregnant
    FROM placed AS q
    JOIN seed_vitals AS b ON b.patient = q.patient
    JOIN seed_patients AS p ON p.id = q.patient
    CROSS JOIN seed_clock AS c)
SELECT
    id, turn, patient, caregiver, days_ago, filed_at, status, strain, subject, scale, age, pregnant,
    CASE WHEN luck <> 7 THEN systolic END AS systolic,
    CASE WHEN luck <> 7 THEN diastolic END AS diastolic,
    pulse, respiration,
    CASE WHEN luck NOT IN (19, 20) THEN temperature END AS temperature,
    CASE WHEN luck <> 31 THEN spo2 END AS spo2,
    consciousness, oxygen,
    CASE WHEN turn % 2 = 1 OR subject IN ('heart', 'mother', 'nursing', 'frail') THEN weight END AS weight,
    glucose, pain
FROM measured;

-- NEWS2 (Royal College of Physicians, 2017): the points of each part; temperature in tenths.
CREATE TEMP TABLE seed_points AS
SELECT r.*,
    CASE WHEN respiration <= 8 OR respiration >= 25 THEN 3 WHEN respiration >= 21 THEN 2
        WHEN respiration <= 11 THEN 1 WHEN respiration IS NOT NULL THEN 0 END AS p_respiration,
    CASE WHEN spo2 IS NULL THEN NULL
        WHEN scale = 1 THEN
            CASE WHEN spo2 <= 91 THEN 3 WHEN spo2 <= 93 THEN 2 WHEN spo2 <= 95 THEN 1 ELSE 0 END
        WHEN spo2 <= 83 THEN 3 WHEN spo2 <= 85 THEN 2 WHEN spo2 <= 87 THEN 1
        WHEN spo2 <= 92 OR oxygen = 0 THEN 0
        WHEN spo2 <= 94 THEN 1 WHEN spo2 <= 96 THEN 2 ELSE 3 END AS p_spo2,
    oxygen * 2 AS p_oxygen,
    CASE WHEN systolic <= 90 OR systolic >= 220 THEN 3 WHEN systolic <= 100 THEN 2
        WHEN systolic <= 110 THEN 1 WHEN systolic IS NOT NULL THEN 0 END AS p_systolic,
    CASE WHEN pulse <= 40 OR pulse >= 131 THEN 3 WHEN pulse >= 111 THEN 2
        WHEN pulse <= 50 OR pulse >= 91 THEN 1 WHEN pulse IS NOT NULL THEN 0 END AS p_pulse,
    CASE consciousness WHEN 'A' THEN 0 ELSE 3 END AS p_consciousness,
    CASE WHEN temperature <= 350 THEN 3 WHEN temperature >= 391 THEN 2
        WHEN temperature <= 360 OR temperature >= 381 THEN 1
        WHEN temperature IS NOT NULL THEN 0 END AS p_temperature
FROM seed_readings AS r;

-- The total is NULL when any part is; so is it for children under 16 and in pregnancy.
CREATE TEMP TABLE seed_reports AS
WITH
summed AS (
    SELECT s.*,
        CASE WHEN age >= 16 AND NOT pregnant THEN
            p_respiration + p_spo2 + p_oxygen + p_systolic + p_pulse + p_consciousness
            + p_temperature END AS total,
        MAX(COALESCE(p_respiration, 0), COALESCE(p_spo2, 0), COALESCE(p_systolic, 0),
            COALESCE(p_pulse, 0), p_consciousness, COALESCE(p_temperature, 0)) AS worst
    FROM seed_points AS s),
counted AS (
    SELECT part, subject, COUNT(*) AS many FROM seed_sentences GROUP BY part, subject)
SELECT ROW_NUMBER() OVER (ORDER BY filed_at, id) AS report_id, s.*,
    CASE WHEN total >= 7 THEN 'high' WHEN total >= 5 THEN 'medium'
        WHEN worst = 3 AND total IS NOT NULL THEN 'low-medium'
        WHEN total IS NOT NULL THEN 'low' END AS band,
    CASE WHEN turn % 4 <> 3 AND status IN ('stable', 'improving') THEN
        (SELECT sentence || ' ' FROM seed_sentences
        WHERE part = 'opening' AND n = (s.patient + s.turn * 4) % 9) ELSE '' END
    || (SELECT sentence FROM seed_sentences AS t
        WHERE part = 'day' AND t.subject = s.status AND n = (s.patient + s.turn) %
            (SELECT many FROM counted WHERE part = 'day' AND counted.subject = s.status))
    || CASE WHEN status IN ('deteriorating', 'critical') THEN ' ' || (SELECT sentence
            FROM seed_sentences WHERE part = 'alarm' AND n = s.patient % 4)
        ELSE ' ' || (SELECT sentence FROM seed_sentences AS t
            WHERE part = 'illness' AND t.subject = s.subject AND n = (s.patient + s.turn * 3) %
                (SELECT many FROM counted WHERE part = 'illness' AND counted.subject = s.subject))
        || CASE WHEN turn % 3 <> 1 THEN ' ' || (SELECT sentence FROM seed_sentences
            WHERE part = 'plan' AND n = (s.patient * 5 + s.turn * 3) % 8) ELSE '' END
        END AS notes
FROM summed AS s;

-- The report of a death: nothing measured, nothing invented.
CREATE TEMP TABLE seed_death AS
SELECT id, patient, caregiver, filed_at, starts_at,
    (SELECT COUNT(*) FROM seed_reports) + 1 AS report_id
FROM seed_visits WHERE status = 'deceased';

INSERT INTO care_session_reports
    (id, appointment_id, patient_id, caregiver_id, author_id, submitted_at, status, notes,
     systolic, diastolic, pulse, respiration, temperature, spo2, spo2_scale, consciousness, oxygen,
     weight, glucose, pain, news2_total, news2_band)
SELECT
    report_id, id, patient, caregiver, caregiver + 10, filed_at, status, notes,
    systolic, diastolic, pulse, respiration, temperature / 10.0, spo2, scale, consciousness, oxygen,
    weight / 10.0, glucose / 10.0, pain, total, band
FROM seed_reports
ORDER BY report_id;

INSERT INTO care_session_reports
    (id, appointment_id, patient_id, caregiver_id, author_id, submitted_at, status, notes,
     death_at, death_confirmed_by, death_circumstances)
SELECT
    report_id, id, patient, caregiver, caregiver + 10, filed_at, 'deceased',
    'Called early by the wife. He had stopped breathing before I came; no pulse, pupils fixed.'
    || ' Dr Shah came and confirmed. Sat with the family until the pastor arrived.',
    starts_at - 2700000, 'Dr Anil Shah',
    'Expected, at home, in his own bed, his wife and son with him. Under palliative care.'
FROM seed_death;

INSERT INTO vitals_not_obtained (report_id, vital, code, text)
SELECT report_id, 'systolic', 'refused', 'Asked to leave the arm alone today'
FROM seed_reports WHERE systolic IS NULL
UNION ALL
SELECT report_id, 'diastolic', 'refused', 'Asked to leave the arm alone today'
FROM seed_reports WHERE diastolic IS NULL
UNION ALL
SELECT report_id, 'temperature', 'equipment', 'Thermometer battery flat'
FROM seed_reports WHERE temperature IS NULL
UNION ALL
SELECT report_id, 'spo2', 'notObtainable', 'Cold fingers, no reading after three tries'
FROM seed_reports WHERE spo2 IS NULL
UNION ALL
SELECT report_id, column1, 'deceased', '' FROM seed_death, (VALUES
    ('systolic'), ('diastolic'), ('pulse'), ('respiration'), ('temperature'), ('spo2'),
    ('consciousness'), ('oxygen'));

INSERT INTO report_confirmations (report_id, question)
SELECT report_id, 'unusual.spo2' FROM seed_reports WHERE spo2 < 85
UNION ALL
SELECT report_id, 'unusual.glucose' FROM seed_reports WHERE glucose > 200 OR glucose < 30;


-- 8 ── The status timeline ───────────────────────────────────────────────────────────────────────

INSERT INTO status_changes
    (patient_id, report_id, from_status, to_status, changed_by, changed_at)
WITH told AS (
    SELECT patient_id, id, status, author_id, submitted_at,
        LAG(status, 1, 'stable') OVER (PARTITION BY patient_id ORDER BY submitted_at) AS before
    FROM care_session_reports)
SELECT patient_id, id, before, status, author_id, submitted_at
FROM told WHERE status <> before
ORDER BY submitted_at;

UPDATE patients SET (status, status_at) = (
    SELECT to_status, changed_at FROM status_changes AS s
    WHERE s.patient_id = patients.id ORDER BY changed_at DESC LIMIT 1)
WHERE id IN (SELECT patient_id FROM status_changes);


-- 9 ── Alerts and messages ───────────────────────────────────────────────────────────────────────

-- One alert for each bad report. Of the three from today two are open and one is acknowledged; the
-- others were resolved within the hour. `physician` is the user who deals with it, the admin where
-- the patient has none.
CREATE TEMP TABLE seed_alerts AS
WITH
bad AS (
    SELECT r.id AS report_id, r.patient_id, r.author_id, r.status, r.submitted_at,
        COALESCE(d.user_id, 1) AS physician, c.now_ms - r.submitted_at AS age,
        ROW_NUMBER() OVER (ORDER BY r.submitted_at) AS id
    FROM care_session_reports AS r
    JOIN patients AS p ON p.id = r.patient_id
    LEFT JOIN primary_physicians AS d ON d.id = p.physician_id
    CROSS JOIN seed_clock AS c
    WHERE r.status IN ('deteriorating', 'critical', 'deceased')),
worst (report_id, points, place, words) AS (
    SELECT report_id, p_systolic, 1, 'Systolic ' || systolic || ' mmHg' FROM seed_reports
    UNION ALL SELECT report_id, p_pulse, 2, 'Pulse ' || pulse || ' /min' FROM seed_reports
    UNION ALL SELECT report_id, p_respiration, 3, 'Respiration ' || respiration || ' /min'
        FROM seed_reports
    UNION ALL SELECT report_id, p_temperature, 4,
        'Temperature ' || printf('%.1f', temperature / 10.0) || ' °C' FROM seed_reports
    UNION ALL SELECT report_id, p_spo2, 0, 'SpO₂ ' || spo2 || ' %' FROM seed_reports)
SELECT b.*,
    CASE b.status WHEN 'deteriorating' THEN 'high' ELSE 'critical' END AS severity,
    upper(substr(b.status, 1, 1)) || substr(b.status, 2) || COALESCE(' · ' || (
        SELECT words FROM worst JOIN seed_reports AS s USING (report_id)
        WHERE report_id = b.report_id AND points > 0 AND s.total IS NOT NULL
        ORDER BY points DESC, place LIMIT 1), '') AS reason,
    CASE
        WHEN b.patient_id = 125 AND age < 86400000 THEN 'acknowledged'
        WHEN b.patient_id IN (106, 112) AND age < 86400000 THEN 'open'
        ELSE 'resolved' END AS state,
    CASE
        WHEN b.patient_id = 125 AND age < 86400000 THEN b.submitted_at + 26 * 60000
        WHEN b.patient_id IN (106, 112) AND age < 86400000 THEN NULL
        ELSE b.submitted_at + (2 + b.id * 5 % 9) * 60000 END AS acknowledged_at
FROM bad AS b;

INSERT INTO status_alerts
    (id, patient_id, report_id, severity, status, reason, state, opened_at, owner_id, owned_until,
     resolved_at, resolved_by, resolution)
WITH answers (n, answer) AS (VALUES
    (0, 'Rang the family and the caregiver. Furosemide doubled for three days, weight daily.'),
    (1, 'Seen at home the same evening. Chest infection; antibiotic started, review in 48 hours.'),
    (2, 'Spoke with the caregiver; second set of readings normal after rest. Visit brought forward.'),
    (3, 'Sent to hospital by ambulance, admitted. Family informed by telephone.'),
    (4, 'Inhalers changed, spacer given. Will be seen again in two days.'),
    (5, 'Dressing changed to daily, swab sent. No fever on the second reading.'),
    (6, 'Talked with the patient and the family; agreed plan, tablets reviewed, no danger tonight.'))
SELECT
    a.id, patient_id, report_id, severity, status, reason, state, submitted_at,
    CASE WHEN acknowledged_at IS NOT NULL THEN physician END, acknowledged_at + 1800000,
    CASE state WHEN 'resolved' THEN acknowledged_at + (6 + a.id * 7 % 20) * 60000 END,
    CASE state WHEN 'resolved' THEN physician END,
    CASE WHEN state <> 'resolved' THEN NULL
        WHEN status = 'deceased' THEN
            'Death confirmed at home. Spoke with his wife; future visits cancelled.'
        WHEN status = 'critical' THEN (SELECT answer FROM answers WHERE n = 3)
        WHEN patient_id = 110 THEN
            'Seen at the maternity unit the same day: no protein, blood pressure settled. Home.'
        WHEN patient_id = 124 THEN (SELECT answer FROM answers WHERE n = 6)
        ELSE (SELECT answer FROM answers WHERE n = a.patient_id % 3) END
FROM seed_alerts AS a
ORDER BY a.id;

INSERT INTO alert_events (alert_id, kind, actor_id, report_id, happened_at, detail)
WITH told (id, kind, actor, report, at, detail) AS (
    SELECT id, 'opened', author_id, report_id, submitted_at, reason FROM seed_alerts
    UNION ALL
    SELECT id, 'escalated', NULL, NULL, submitted_at + 300000, 'tier 2'
    FROM seed_alerts
    WHERE age > 300000
    AND (acknowledged_at IS NULL OR acknowledged_at > submitted_at + 300000)
    UNION ALL
    SELECT id, 'acknowledged', physician, NULL, acknowledged_at, ''
    FROM seed_alerts WHERE acknowledged_at IS NOT NULL
    UNION ALL
    SELECT id, 'resolved', resolved_by, NULL, resolved_at, resolution
    FROM status_alerts WHERE state = 'resolved')
SELECT id, kind, actor, report, at, detail FROM told ORDER BY at, id;

-- What escalated has had its step; what somebody holds opens again when their time is up.
INSERT INTO timed_steps
    (kind, alert_id, round, tier, state, began_at, due_at, settled_at, detail, dedupe_key)
SELECT 'alertTier', e.alert_id, 1, 2, 'done', a.opened_at, e.happened_at, e.happened_at, '',
    'alert/' || e.alert_id || '/round 1/tier 2/0'
FROM alert_events AS e JOIN status_alerts AS a ON a.id = e.alert_id
WHERE e.kind = 'escalated'
UNION ALL
SELECT 'ownershipEnds', a.id, 1, NULL, 'waiting', a.owned_until - 1800000, a.owned_until, NULL, '',
    'alert/' || a.id || '/round 1/ownership 1'
FROM status_alerts AS a
WHERE a.state = 'acknowledged'
ORDER BY 6, 2;

-- Everybody who was told: the physician, the caregiver and the admin; of a critical alert the
-- emergency contacts too, who are asked to call and told no more. Text messages have no provider
-- in this clinic, so they are "not configured". Nothing waits to be sent.
CREATE TEMP TABLE seed_messages AS
WITH
people (alert, user, contact) AS (
    SELECT id, physician, NULL FROM seed_alerts
    UNION SELECT id, author_id, NULL FROM seed_alerts
    UNION SELECT id, 1, NULL FROM seed_alerts
    UNION SELECT a.id, NULL, e.id FROM seed_alerts AS a
        JOIN emergency_contacts AS e USING (patient_id) WHERE a.severity = 'critical'),
addressed AS (
    SELECT p.*, channel,
        COALESCE(u.full_name, e.full_name) AS name,
        CASE channel WHEN 'email' THEN COALESCE(u.email, e.email)
            ELSE COALESCE(u.phone, e.phone) END AS address
    FROM people AS p
    CROSS JOIN (SELECT 'email' AS channel UNION ALL SELECT 'sms')
    LEFT JOIN users AS u ON u.id = p.user
    LEFT JOIN emergency_contacts AS e ON e.id = p.contact)
SELECT
    ROW_NUMBER() OVER (ORDER BY a.submitted_at, channel, contact IS NOT NULL, user, contact) AS id,
    m.*, a.patient_id, a.severity, a.submitted_at, a.reason,
    upper(substr(a.status, 1, 1)) || substr(a.status, 2) AS title,
    CASE
        WHEN channel = 'sms' THEN 'notConfigured'
        -- The mailbox of this contact was closed and nobody has corrected the address.
        WHEN address = 'mercy.kilonzo@example.org' THEN 'failed'
        -- The line dropped after the message had gone out: perhaps it arrived.
        WHEN address = 'nyangweso.akoth@example.org' THEN 'unknown'
        ELSE 'sent' END AS state,
    CASE WHEN channel = 'email' AND a.id % 6 = 2 AND user = 1 THEN 2 ELSE 1 END AS tries
FROM addressed AS m JOIN seed_alerts AS a ON a.id = m.alert
WHERE address IS NOT NULL
-- Fixed lines and foreign numbers get no text messages.
AND NOT (channel = 'sms' AND (address LIKE '+25420%' OR address NOT LIKE '+254%'));

INSERT INTO notifications
    (id, purpose, channel, state, state_since, recipient_user_id, recipient_contact_id,
     recipient_name, address, patient_id, alert_id, subject, body, critical, message_id,
     dedupe_key, due_at, attempts, detail, created_at)
SELECT
    m.id, CASE WHEN contact IS NULL THEN 'alert' ELSE 'alertContact' END,
    channel, m.state, submitted_at + tries * 40000 - 38000, user, contact,
    name, m.address, patient_id, alert,
    CASE WHEN channel = 'sms' THEN ''
        WHEN contact IS NULL THEN upper(severity) || ': ' || p.full_name
            || printf(' (P-%04d), ', p.id) || title
        ELSE 'Please call HomeCare Nairobi West' END,
    CASE WHEN contact IS NOT NULL THEN 'You are an emergency contact of ' || p.full_name
            || '. HomeCare Nairobi West asks you to call now: 0700 000 000.'
        WHEN channel = 'sms' THEN upper(severity) || printf(' L-%04d: ', alert) || p.full_name
            || printf(' (P-%04d), ', p.id) || title || '. Sign in to acknowledge.'
        ELSE upper(severity) || printf(' ALERT L-%04d', alert) || char(10, 10)
            || 'Patient: ' || p.full_name || printf(' (P-%04d)', p.id) || char(10)
            || 'Status: ' || title || char(10) || 'Reason: ' || m.reason END,
    severity = 'critical',
    printf('<seed-%d-%d@nairobi-west.example>', alert, m.id),
    printf('seed:%d:%d', alert, m.id),
    submitted_at, tries,
    CASE m.state
        WHEN 'sent' THEN '250 accepted by the mail server'
        WHEN 'failed' THEN '550 5.1.1 No such user here'
        WHEN 'unknown' THEN 'The connection was lost after the message had been handed over'
        ELSE 'No SMS provider is set up' END,
    submitted_at
FROM seed_messages AS m JOIN patients AS p ON p.id = m.patient_id
ORDER BY m.id;

INSERT INTO notification_attempts (notification_id, number, started_at, ended_at, outcome, detail)
SELECT id, 1, submitted_at + 1000, submitted_at + 2000,
    CASE WHEN tries = 2 THEN 'retry' ELSE state END,
    CASE WHEN tries = 2 THEN '451 4.7.1 Greylisted, try again'
        ELSE (SELECT detail FROM notifications AS n WHERE n.id = m.id) END
FROM seed_messages AS m
UNION ALL
SELECT id, 2, submitted_at + 41000, submitted_at + 42000, state, '250 accepted by the mail server'
FROM seed_messages WHERE tries = 2
ORDER BY 3, 1;


-- 10 ── Recommendations, ratings, payments, video ────────────────────────────────────────────────

INSERT INTO caregiver_recommendations
    (patient_id, caregiver_id, physician_id, reason, recommended_at, withdrawn_at)
WITH advice (patient, caregiver, physician, reason, days_ago, withdrawn) AS (VALUES
    (123,  1, 1, 'Knows her heart failure and she trusts her.',            120, NULL),
    (112,  1, 1, 'Weigh her properly; Amina does.',                         96, NULL),
    (106,  2, 1, 'Needs someone calm with acute breathlessness.',          101, NULL),
    (116,  5, 1, 'Experience with wandering at night.',                     58, NULL),
    (116, 12, 1, 'Lives close by.',                                        139, 62),
    (103,  8, 3, 'Hip protocol as agreed with the surgeon.',                99, NULL),
    (125,  6, 3, 'Careful with oxygen at 88 to 92 per cent.',               77, NULL),
    (110,  7, 2, 'Midwife near her home.',                                  88, NULL),
    (124,  9, 2, 'Good with low mood after a stroke of bad luck at work.',  68, NULL),
    (132, 10, 3, 'Vegetarian diet with diabetes: needs a dietitian.',      112, NULL))
SELECT patient, caregiver, physician, reason, today_ms - days_ago * 86400000 + 39600000,
    today_ms - withdrawn * 86400000 + 39600000
FROM advice, seed_clock;

-- What patients thought of visits: some said so, most of them kindly.
INSERT INTO ratings
    (appointment_id, patient_id, caregiver_id, stars, comment, rated_by, rated_at)
WITH
words (stars, turn, comment) AS (VALUES
    (5, 0, 'Came on time and took her time.'), (5, 1, ''), (5, 2, 'Explains everything twice.'),
    (4, 0, ''), (4, 1, 'Good, but a little in a hurry.'), (4, 2, ''),
    (3, 0, 'Half an hour late.'), (3, 1, ''), (3, 2, '')),
rated AS (
    SELECT v.*, CASE WHEN chance % 11 = 0 THEN 3 WHEN (chance + caregiver) % 3 = 0 THEN 4
        ELSE 5 END AS stars
    FROM seed_visits AS v
    WHERE state = 'completed' AND days_ago > 1 AND (chance + patient) % 7 = 0)
SELECT v.id, v.patient, v.caregiver, v.stars, comment, p.user_id, v.ends_at + 7200000
FROM rated AS v JOIN patients AS p ON p.id = v.patient
JOIN words AS w ON w.stars = v.stars AND w.turn = v.id % 3
ORDER BY v.id;

INSERT INTO payment_transactions
    (appointment_id, patient_id, method, state, amount_cents, reference, created_at, settled_at)
WITH
bills AS (
    SELECT v.id, v.patient, v.ends_at, v.turn, v.mode, a.cost_cents,
        ROW_NUMBER() OVER (PARTITION BY v.patient ORDER BY v.starts_at DESC) AS latest
    FROM seed_visits AS v JOIN appointments AS a USING (id)
    WHERE v.state = 'completed' AND v.days_ago > 0
    AND v.patient IN (101, 103, 104, 112, 114, 117, 123, 126, 128, 132, 137)),
paid AS (
    SELECT b.*,
        CASE patient % 4 WHEN 0 THEN 'card' WHEN 1 THEN 'mpesa' WHEN 2 THEN 'bank'
            ELSE 'mpesa' END AS method,
        CASE WHEN patient = 104 AND latest = 1 THEN 'pending'
            WHEN patient = 117 AND latest = 2 THEN 'failed'
            WHEN patient = 132 AND latest = 3 THEN 'refunded' ELSE 'paid' END AS state
    FROM bills AS b WHERE latest <= 4)
SELECT id, patient, method, state, cost_cents,
    CASE WHEN state IN ('paid', 'refunded') THEN printf('DEMO%06d', id) END,
    ends_at + 1800000,
    CASE WHEN state <> 'pending' THEN ends_at + 1860000 + turn % 5 * 60000 END
FROM paid ORDER BY ends_at, id;

-- The latest virtual visit that took place.
INSERT INTO teleconference_sessions (appointment_id, room, started_at, ended_at)
SELECT id, 'visit-7f3c2a9e', checked_in_at + 45000, checked_out_at - 30000
FROM appointments WHERE mode = 'virtual' AND state = 'completed'
ORDER BY starts_at DESC LIMIT 1;


-- 11 ── Clearing up ──────────────────────────────────────────────────────────────────────────────

DROP TABLE seed_messages;
DROP TABLE seed_alerts;
DROP TABLE seed_death;
DROP TABLE seed_reports;
DROP TABLE seed_points;
DROP TABLE seed_readings;
DROP TABLE seed_sentences;
DROP TABLE seed_visits;
DROP TABLE seed_extras;
DROP TABLE seed_courses;
DROP TABLE seed_vitals;
DROP TABLE seed_rounds;
DROP TABLE seed_patients;
DROP TABLE seed_caregivers;
DROP TABLE seed_password;
DROP TABLE seed_clock;
