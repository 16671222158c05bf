//! Escaping untrusted text for the place it goes to.
//!
//! A title, a note or an alert may come from anybody. Each function here is for exactly one destination;
//! escaping at the last moment, in the renderer, is what keeps the stored text as it was written.

use std::borrow::Cow;

/// Characters that would act on the reader's screen instead of being read: C0 and C1 controls and DEL, the
/// bidirectional embeddings, overrides and isolates, line and paragraph separators, and the invisible tag
/// characters (used to hide text, and by the text renderer for its own marks).
fn acts_on_screen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{e0000}'..='\u{e007f}')
}

fn push_visible(out: &mut String, c: char) {
    match c {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c if u32::from(c) < 0x100 => out.push_str(&format!("\\x{:02x}", u32::from(c))),
        c => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
    }
}

fn visible(text: &str, keep: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.chars().any(|c| acts_on_screen(c) && !keep(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if acts_on_screen(c) && !keep(c) {
            push_visible(&mut out, c);
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// One line for a terminal: every control and bidi override becomes a visible escape such as `\x1b`,
/// line ends too.
pub fn terminal(text: &str) -> Cow<'_, str> {
    visible(text, |_| false)
}

/// Several lines for a terminal: as [`terminal`], but line feeds stay and a tab becomes four spaces.
/// The carriage return of a CRLF line end is dropped.
pub fn terminal_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\t', "    ");
    visible(&text, |c| c == '\n').into_owned()
}

/// The message of a CI workflow command (`::error …::message`): one line, with `%`, CR and LF encoded.
/// Other controls are made visible.
pub fn workflow_command(text: &str) -> String {
    let text = visible(text, |c| c == '\r' || c == '\n');
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a CI workflow command (`file=…`): as the message, and `:` and `,` too.
pub fn workflow_property(text: &str) -> String {
    workflow_command(text)
        .replace(':', "%3A")
        .replace(',', "%2C")
}

/// Text printed into a CI log: no line of it can be taken for a workflow command.
///
/// A runner reads `::name::` after leading blanks, and the older `##[name]`; a backslash in front of them
/// breaks both. A lone carriage return starts a line there too and is made visible.
pub fn workflow_log(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let line = line.strip_suffix('\r').unwrap_or(line);
        let line = terminal(line);
        let body = line.trim_start();
        out.push_str(&line[..line.len() - body.len()]);
        if body.starts_with("::") || body.starts_with("##[") {
            out.push('\\');
        }
        out.push_str(body);
    }
    out
}

/// A text cell of a CSV file that no spreadsheet takes for a formula: an apostrophe is put in front of
/// a leading `=`, `+`, `-`, `@` (their full-width forms too), tab, CR or LF (OWASP, CSV injection).
pub fn csv_formula(text: &str) -> Cow<'_, str> {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            Cow::Owned(format!("'{text}"))
        }
        _ => Cow::Borrowed(text),
    }
}

/// Text or attribute value of an HTML page.
pub fn html(text: &str) -> String {
    let text = visible(text, |c| c == '\n' || c == '\t');
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// JSON text that is safe to look at: serde_json leaves DEL, C1 and bidi characters raw, and a terminal
/// may act on them. They can only stand inside strings, so `\uXXXX` means the same to a parser.
pub fn json(serialised: &str) -> Cow<'_, str> {
    let raw = |c: char| acts_on_screen(c) && c != '\n';
    if !serialised.chars().any(raw) {
        return Cow::Borrowed(serialised);
    }
    let mut out = String::with_capacity(serialised.len() + 16);
    let mut units = [0u16; 2];
    for c in serialised.chars() {
        if raw(c) {
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// Text inside GitHub-flavoured Markdown, such as a pull-request comment: shown as typed.
///
/// Line ends become `<br>`, so the result is one line and fits a table cell. Mentions (`@name`) and
/// references (`#1`, `!1`, `GH-1`) get a zero-width space after their sign, so that nobody is notified.
pub fn markdown(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len() + 16);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push_str("<br>");
        }
        markdown_line(&mut out, &terminal(line));
    }
    out
}

fn markdown_line(out: &mut String, line: &str) {
    let chars: Vec<char> = line.chars().collect();
    let line = line.trim_start();
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut rest = line[digits..].chars();
    let numbered = digits > 0
        && matches!(rest.next(), Some('.' | ')'))
        && rest.next().is_none_or(char::is_whitespace);
    let mut at_start = true;
    let mut number_ends = numbered.then_some(digits + chars.len() - line.chars().count());
    for (index, &c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|i| chars[i]);
        let after = chars.get(index + 1).copied();
        if number_ends == Some(index) {
            out.push('\\');
            number_ends = None;
        }
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("@&#8203;"),
            '#' | '!' if after.is_some_and(char::is_alphanumeric) => {
                out.push('\\');
                out.push(c);
                out.push_str("&#8203;");
            }
            '-' if ends_with_gh(&chars[..index]) => out.push_str("&#8203;-"),
            '_' if is_word(before) && is_word(after) => out.push('_'),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' | '$' | '#' | '!' => {
                out.push('\\');
                out.push(c);
            }
            '-' | '+' | '=' if at_start && !is_word(after) => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
        at_start = at_start && c.is_whitespace();
    }
}

fn ends_with_gh(chars: &[char]) -> bool {
    matches!(chars, [.., g, h] if g.eq_ignore_ascii_case(&'g') && h.eq_ignore_ascii_case(&'h'))
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_terminal_sees_escapes_and_not_their_effect() {
        assert_eq!(terminal("plain é 漢"), "plain é 漢");
        assert_eq!(
            terminal("a\x1b[2Jb\x07\u{7f}\u{9b}31m"),
            "a\\x1b[2Jb\\x07\\x7f\\x9b31m"
        );
        assert_eq!(
            terminal("x\u{202e}y\u{2066}z\u{2069}"),
            "x\\u{202e}y\\u{2066}z\\u{2069}"
        );
        assert_eq!(terminal("two\nlines\tand\r"), "two\\nlines\\tand\\r");
        assert_eq!(terminal("hidden\u{e0041}"), "hidden\\u{e0041}");
        assert_eq!(
            terminal_lines("one\r\ntwo\tx\rthree"),
            "one\ntwo    x\\rthree"
        );
    }

    #[test]
    fn workflow_commands_cannot_be_injected() {
        assert_eq!(
            workflow_command("100%\r\n::stop-commands::x"),
            "100%25%0D%0A::stop-commands::x"
        );
        assert_eq!(workflow_property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
        assert_eq!(
            workflow_log("ok\n  ::error::x\n##[group]y\nmid ::x"),
            "ok\n  \\::error::x\n\\##[group]y\nmid ::x"
        );
        assert_eq!(workflow_log("a\r::error::x\r\nb"), "a\\r::error::x\nb");
    }

    #[test]
    fn formulas_are_guarded_and_plain_text_is_not() {
        for formula in ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx", "＝1"] {
            assert_eq!(csv_formula(formula), format!("'{formula}"));
        }
        assert_eq!(csv_formula("a=1"), "a=1");
        assert_eq!(csv_formula(""), "");
    }

    #[test]
    fn html_is_inert() {
        assert_eq!(
            html("<img src=x onerror='a(\"b\")'>&\u{202e}\x1b"),
            "&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt;&amp;\\u{202e}\\x1b"
        );
    }

    #[test]
    fn markdown_is_shown_as_typed() {
        assert_eq!(markdown("a|b\nc"), "a\\|b<br>c");
        assert_eq!(
            markdown("`rm` *x* fix_applied _y_"),
            "\\`rm\\` \\*x\\* fix_applied \\_y\\_"
        );
        assert_eq!(
            markdown("@ana see #12, !7 and GH-3"),
            "@&#8203;ana see \\#&#8203;12, \\!&#8203;7 and GH&#8203;-3"
        );
        assert_eq!(
            markdown("<script>&amp;[x](http://y)"),
            "&lt;script&gt;&amp;amp;\\[x\\](http://y)"
        );
        assert_eq!(
            markdown("- a\n+ b\n# c\n=== d\n12. e\n  3) f"),
            "\\- a<br>\\+ b<br>\\# c<br>\\=== d<br>12\\. e<br>  3\\) f"
        );
        for plain in ["web-01 v1.2 a - b", "99.9 %", "-3 h", "=x"] {
            assert_eq!(markdown(plain), plain);
        }
        assert_eq!(markdown("\x1b[31m"), "\\\\x1b\\[31m");
    }

    #[test]
    fn json_keeps_its_meaning() {
        let text = "a\u{9b}b\u{202e}c\u{e0041}\x7f\x1b\"";
        let raw = serde_json::to_string(text).unwrap();
        let safe = json(&raw);
        assert!(safe.is_ascii(), "{safe}");
        assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), text);
    }

    proptest! {
        #[test]
        fn nothing_acting_is_left(text in "\\PC*|(?s).*") {
            prop_assert!(!terminal(&text).chars().any(acts_on_screen));
            prop_assert!(!terminal_lines(&text).chars().any(|c| acts_on_screen(c) && c != '\n'));
            prop_assert!(!workflow_command(&text).contains(['\n', '\r']));
            prop_assert!(!markdown(&text).contains(['\n', '<', '>']) || markdown(&text).contains("<br>"));
            prop_assert!(!html(&text).contains(['<', '>', '"', '\'']));
        }
    }
}
