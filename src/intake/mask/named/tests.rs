//! What is a value and what is prose, and that masking makes no second key of one failure.

use proptest::prelude::*;

use crate::intake::mask::mask;
use crate::intake::normal::normalised;

#[test]
fn values_of_names_that_say_secret_are_masked() {
    for (text, expected) in [
        ("DB_PASSWORD=correcthorse2", "DB_PASSWORD=***"),
        (
            "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "AWS_SECRET_ACCESS_KEY=***",
        ),
        ("x password=a y", "x password=*** y"),
        ("run --password=hunter --now", "run --password=*** --now"),
        ("run --password hunter --now", "run --password *** --now"),
        ("run --api-key 'a b c' --now", "run --api-key '***' --now"),
        ("PASSWORD: correcthorse", "PASSWORD: ***"),
        ("  - password: \"a b\"", "  - password: \"***\""),
        ("  - password: \"open sesame\"", "  - password: \"***\""),
        ("password: hunter2", "password: ***"),
        (
            "login with password: hunter2 failed",
            "login with password: *** failed",
        ),
        (
            r#"{"user": "u", "password": "x", "n": 1}"#,
            r#"{"user": "u", "password": "***", "n": 1}"#,
        ),
        (
            r#"{\"password\":\"x\",\"n\":1}"#,
            r#"{\"password\":\"***\",\"n\":1}"#,
        ),
        (
            r#"{"password": "a\"b", "n": 1}"#,
            r#"{"password": "***", "n": 1}"#,
        ),
        ("{'clientSecret': 'x'}", "{'clientSecret': '***'}"),
        ("api_key=abc&page=2", "api_key=***&page=2"),
        ("?access_token=abc&page=2", "?access_token=***&page=2"),
        (
            "Server=db;Uid=sa;Pwd=a;b;Database=x",
            "Server=db;Uid=sa;Pwd=***;Database=x",
        ),
        ("User(name=u, password=abc)", "User(name=u, password=***)"),
        ("secret: p@ssword", "secret: ***"),
        ("X-Api-Key: 0123456789abcdef", "X-Api-Key: ***"),
        ("PRIVATE-TOKEN: abcdefgh12", "PRIVATE-TOKEN: ***"),
        ("curl -u ana:open https://x", "curl -u ana:*** https://x"),
        (
            "curl -sS --user 'ana:open' x",
            "curl -sS --user 'ana:***' x",
        ),
        ("PGPASSWORD=ab psql", "PGPASSWORD=*** psql"),
        ("password = 'open sesame'", "password = '***'"),
        ("export GH_PAT=abc", "export GH_PAT=***"),
        ("password=\"never closed\nnext", "password=\"***\nnext"),
        ("ü password=é ü", "ü password=*** ü"),
    ] {
        assert_eq!(mask(text, &[]), expected);
    }
}

#[test]
fn prose_code_and_what_is_only_about_a_secret_stay() {
    for text in [
        "the password is wrong",
        "token: expected `;`",
        "error: unexpected token: foo",
        "Invalid token: 12",
        "error: option --password is required",
        "error: the argument '--token <TOKEN>' requires a value",
        "secret: missing",
        "secrets: inherit",
        "    password: String,",
        "let token = lexer.next();",
        "if token == other {",
        "Token::new(secret::read)",
        "password: ",
        "password=",
        "password=***",
        "password=$DB_PASSWORD",
        "password: ${{ secrets.DB }}",
        "token=${TOKEN}",
        "password_file=/run/secrets/db and token_type: Bearer2 and secret_name=db1",
        "PWD=/builds/shop and OLDPWD=/",
        "max_tokens=4096, tokens: 12",
        "error at token: src/lib2.rs:10:5",
        "token: took 1500ms",
        "secret://vault1/x",
        "primary_key=12 keyboard: dvorak1 compass=3 secretary=1",
        "docker run -u root:root x",
    ] {
        assert_eq!(mask(text, &[]), text);
    }
}

#[test]
fn masking_is_done_once() {
    for text in [
        "password=a b",
        "--token abc",
        "{\"secret\": \"x\"}",
        "curl -u a:b",
    ] {
        let once = mask(text, &[]);
        assert_eq!(mask(&once, &[]), once);
    }
}

proptest! {
    /// Two values that a signature does not tell apart are both masked, or both are not.
    #[test]
    fn masking_makes_no_second_key_of_one_failure(
        lead in "(token|invalid secret|password)",
        sign in "(: |=| = |: \")",
        shape in "[a-z.:/@-]{0,6}",
        at in 0_usize..6,
        one in "[0-9]{1,12}",
        two in "[0-9]{1,12}",
        unit in "(ms|s|)",
    ) {
        let at = at.min(shape.len());
        let text = |number: &str| format!("{lead}{sign}{}{number}{unit}{} after", &shape[..at], &shape[at..]);
        let (one, two) = (text(&one), text(&two));
        prop_assume!(normalised(&one) == normalised(&two));
        prop_assert_eq!(normalised(&mask(&one, &[])), normalised(&mask(&two, &[])));
    }

    #[test]
    fn hostile_text_does_no_harm(text in "(password|token|-u|curl|[=: '\"\\\\$;,&é\n-]|[a-z0-9]{1,4}){0,12}") {
        let once = mask(&text, &[]);
        prop_assert_eq!(once.lines().count(), text.lines().count());
    }
}
