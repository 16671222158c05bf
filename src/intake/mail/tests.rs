use super::*;

fn read_one(mail: &str) -> Letter {
    read("mail.eml", mail.as_bytes(), &reading()).unwrap()
}

fn reading() -> Reading {
    Reading {
        own: vec!["desk@example.org".to_owned()],
        trusted: Some("mx.example.org".to_owned()),
    }
}

const PLAIN: &str = "Message-ID: <1@example.com>\r\nFrom: =?utf-8?B?QsOpYSBNw7xsbGVy?= <Bea@Example.com>\r\n\
To: Desk <desk@example.org>, \"B, C\" <c@example.org>\r\nCc: desk+INC-261120-7KQ2M@example.org\r\n\
Subject: =?iso-8859-1?Q?Caf=E9?= is\r\n down\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\n\r\nNo coffee.\r\n";

#[test]
fn a_mail_becomes_a_letter() {
    let letter = read_one(PLAIN);
    assert_eq!(letter.id, "1@example.com");
    assert_eq!(letter.from, "bea@example.com");
    assert_eq!(letter.name, "Béa Müller");
    assert_eq!(
        letter.to,
        [
            "desk@example.org",
            "c@example.org",
            "desk+inc-261120-7kq2m@example.org"
        ]
    );
    assert_eq!(letter.subject, "Café is down");
    assert_eq!(
        letter.sent.unwrap().to_rfc3339(),
        "2026-11-20T09:00:00+00:00"
    );
    assert_eq!(letter.text, "No coffee.");
    assert_eq!(letter.automatic, None);
    assert!(!letter.vouched);
    assert_eq!(letter.said(), "No coffee.");
}

#[test]
fn answers_are_found_the_nearest_first() {
    let letter = read_one(
        "From: a@x.org\nIn-Reply-To: <3@x>\nReferences: <1@x>\n <2@x> <3@x>\n\nyes\n> old\n",
    );
    assert_eq!(letter.answers, ["3@x", "2@x", "1@x"]);
    assert_eq!(letter.text, "yes");
}

#[test]
fn a_mail_without_an_id_is_known_again_by_what_it_says() {
    let one = read_one("From: a@x.org\nDate: Fri, 20 Nov 2026 10:00:00 +0100\n\nhelp");
    let again = read_one(
        "Received: by y\nFrom: A <a@x.org>\nDate: Fri, 20 Nov 2026 10:00:00 +0100\n\nhelp",
    );
    assert_eq!(one.id, again.id);
    assert!(one.id.starts_with("sha256:"));
    assert_ne!(one.id, read_one("From: a@x.org\n\nhelp").id);
}

#[test]
fn mail_of_programs_is_told_from_mail_of_people() {
    let dropped = [
        "Auto-Submitted: auto-replied (vacation)",
        "auto-submitted: AUTO-GENERATED",
        "Precedence: bulk",
        "X-Auto-Response-Suppress: All",
        "List-Id: <l.example.org>",
        "List-Unsubscribe: <mailto:x@y>",
        "Return-Path: <>",
        "X-Autoreply: yes",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
    ];
    for header in dropped {
        let letter = read_one(&format!("From: a@x.org\n{header}\nSubject: s\n\nhi"));
        assert!(letter.automatic.is_some(), "{header}");
    }
    let kept = [
        "Auto-Submitted: no",
        "X-Auto-Response-Suppress: None",
        "Precedence: first-class",
        "Return-Path: <a@x.org>",
        "X-Priority: 1",
    ];
    for header in kept {
        let letter = read_one(&format!("From: a@x.org\n{header}\n\nhi"));
        assert_eq!(letter.automatic, None, "{header}");
    }
}

#[test]
fn our_own_mail_comes_back_as_a_loop() {
    for from in [
        "desk@example.org",
        "Desk <DESK+INC-261120-7KQ2M@example.org>",
        "MAILER-DAEMON@mx.example.com",
    ] {
        let letter = read_one(&format!("From: {from}\n\nhi"));
        assert!(letter.automatic.is_some(), "{from}");
    }
    assert_eq!(read_one("From: desk@example.com\n\nhi").automatic, None);
}

#[test]
fn only_the_trusted_server_can_vouch_for_a_sender() {
    let vouched = |results: &str| {
        read_one(&format!(
            "Authentication-Results: {results}\nFrom: a@x.org\n\nhi"
        ))
        .vouched
    };
    assert!(vouched(
        "mx.example.org; spf=fail; dkim=pass header.d=x.org"
    ));
    assert!(vouched(
        "mx.example.org 1;\n dmarc=pass (p=none) header.from=x.org"
    ));
    assert!(!vouched("mx.evil.org; dmarc=pass header.from=x.org"));
    assert!(!vouched("mx.example.org; dkim=pass header.d=evil.org"));
    assert!(!vouched(
        "mx.example.org; dkim=fail header.d=x.org; dkim=pass header.d=evil.org"
    ));
    assert!(!vouched(
        "mx.example.org; dmarc=pass header.from=x.org.evil"
    ));
    let forged_below = "mx.example.org; none\nAuthentication-Results: mx.example.org; dmarc=pass header.from=x.org";
    assert!(!vouched(forged_below));
}

#[test]
fn html_alone_becomes_text_and_attachments_are_named() {
    let letter = read_one(
        "From: a@x.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n\
<p>Hello</p><script>x</script><p>there</p>\n--b\nContent-Type: application/pdf; name=\"a\x1b[31m.pdf\"\n\nxx\n--b--\n",
    );
    assert_eq!(
        letter.said(),
        "Hello\n\nthere\n\nAttached, not kept: a[31m.pdf (application/pdf)"
    );
}

#[test]
fn hostile_characters_do_not_survive() {
    let letter = read_one(
        "From: \"a\u{202e}b\" <a@x.org>\nSubject: =?utf-8?q?=1B]0;x=07=0Aboom?=\n\nred \x1b[31m\x00alert",
    );
    assert_eq!(letter.name, "ab");
    assert_eq!(letter.subject, "]0;x boom");
    assert_eq!(letter.text, "red [31malert");
}

#[test]
fn what_is_no_mail_is_refused() {
    let told = |bytes: &[u8]| read("m.eml", bytes, &reading()).unwrap_err().to_string();
    assert_eq!(told(b" \r\n"), "m.eml: the mail is empty");
    assert!(told(b"\x00\xff\xfe binary").starts_with("m.eml: "));
    assert_eq!(
        told(b"Subject: hi\n\ntext"),
        "m.eml: the mail has no `From` with an address"
    );
    assert_eq!(
        told(b"From: nobody\n\ntext"),
        "m.eml: the mail has no `From` with an address"
    );
    assert!(told(&vec![b'a'; LIMIT + 1]).contains("larger than 32 MiB"));
}

#[test]
fn a_mail_may_be_cut_off_anywhere() {
    for end in 0..PLAIN.len() {
        let _ = read("m.eml", &PLAIN.as_bytes()[..end], &reading());
    }
    assert_eq!(read_one("From: a@x.org").said(), "(no text)");
}

/// Pieces that mails are made of, to be put together in any order.
const PIECES: [&str; 24] = [
    "\n",
    "\r\n\r\n",
    "--b",
    "--b--",
    "--b\n",
    "Content-Type: multipart/mixed; boundary=b\n",
    "Content-Type: multipart/alternative; boundary=\"b\"\n",
    "Content-Type: message/rfc822\n",
    "Content-Type: text/html; charset=utf-16\n",
    "Content-Type: text/plain; charset=utf-7; name*0*=utf-8''%e2%98; name*1=\"x\n",
    "Content-Type: multipart/digest; boundary=\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "Content-Disposition: attachment; filename=",
    "=?utf-8?B?4pi6?= =?x?Q?=ZZ?=",
    "Subject: ",
    "References: <a@b> <",
    "Message-ID: <<>>\n",
    "Date: Fri, 99 Foo 99999 99:99:99 +99999\n",
    "Authentication-Results: mx.example.org; dkim=pass\n",
    "To: \"a: <b@c>;, =?utf-8?q?\n",
    "<p>x</p><!--&#x110000;",
    "> =3D\n\u{1f600}é",
    "From nobody\n",
];

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_fail(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
        let mut mail = b"From: a@x.org\nContent-Type: multipart/mixed; boundary=b\n".to_vec();
        mail.extend(bytes);
        let _ = read("m.eml", &mail, &reading());
    }

    #[test]
    fn no_order_of_pieces_makes_it_fail(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..30)
    ) {
        let mail = format!("From: a@x.org\n{}", pieces.concat());
        for one in split(mail.as_bytes()) {
            if let Ok(letter) = read("m.eml", &one, &reading()) {
                let acts = letter.text.contains(|c: char| c.is_control() && c != '\n');
                proptest::prop_assert!(!acts, "{:?}", letter.text);
                let _ = clues(&letter);
            }
        }
    }
}
