//! What a reply says, without the mail that it answers.
//!
//! Only a quotation that ends the mail is taken away: answers between quoted lines need what stands around them.
//! The signs do not depend on a language, apart from the separator lines that mail programs have always written.

/// Separators above a whole quoted mail, in lower case and without their dashes.
const SEPARATORS: [&str; 6] = [
    "original message",
    "forwarded message",
    "ursprüngliche nachricht",
    "message d'origine",
    "mensaje original",
    "mensagem original",
];

/// The reply without the quotation and the signature at its end; the whole text where nothing else is left.
pub fn answer(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let end = separator(&lines).unwrap_or(lines.len());
    let end = quotation(&lines[..end]);
    let end = signature(&lines[..end]);
    let kept = lines[..end].join("\n");
    match kept.trim().is_empty() {
        true => text.trim().to_owned(),
        false => kept.trim().to_owned(),
    }
}

/// The line above a quoted mail: `-----Original Message-----`, or a long rule with the headers below it.
fn separator(lines: &[&str]) -> Option<usize> {
    let is = |at: usize| {
        let line = lines[at].trim();
        let bare = line.trim_matches(['-', ' ']).to_lowercase();
        let dashed = line.starts_with("--") && SEPARATORS.contains(&bare.as_str());
        let ruled = line.len() >= 10 && line.bytes().all(|byte| byte == b'_');
        let header = |line: &&str| {
            let head = line.trim_start_matches('*');
            head.contains(": ") && head.contains('@')
        };
        dashed || ruled && lines[at + 1..].iter().take(2).any(header)
    };
    (0..lines.len()).find(|at| is(*at))
}

/// Where the quoted lines at the end begin, with the line that says who wrote them.
fn quotation(lines: &[&str]) -> usize {
    let quoted = |line: &str| line.trim_start().starts_with('>');
    let blank = |line: &str| line.trim().is_empty();
    let mut end = lines.len();
    while end > 0 && (quoted(lines[end - 1]) || blank(lines[end - 1])) {
        end -= 1;
    }
    if !lines[end..].iter().any(|line| quoted(line)) {
        return lines.len();
    }
    // `On … wrote:` is one line, or two where it is long.
    let attribution = |line: &str| line.trim_end().ends_with(':');
    if end > 0 && attribution(lines[end - 1]) {
        end -= 1;
        let continued = end > 0 && !blank(lines[end - 1]) && lines[end].len() < 40;
        if continued && lines[end - 1].contains(',') && lines[end - 1].len() > 60 {
            end -= 1;
        }
    }
    end
}

/// Where a signature begins: RFC 3676, 4.3.
fn signature(lines: &[&str]) -> usize {
    lines
        .iter()
        .rposition(|line| *line == "-- " || *line == "--")
        .unwrap_or(lines.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mail_that_is_answered_is_left_out() {
        let reply =
            "Still broken.\n\nOn Fri, 20 Nov 2026, Ana wrote:\n> Is it better?\n>\n> Ana\n\n";
        assert_eq!(answer(reply), "Still broken.");
        let outlook = "Yes.\n\n________________________________\nVon: Ana <ana@example.org>\nGesendet: heute\nalt";
        assert_eq!(answer(outlook), "Yes.");
        assert_eq!(
            answer("Yes.\n-----Original Message-----\nFrom: Ana\n\nold"),
            "Yes."
        );
    }

    #[test]
    fn answers_between_quoted_lines_stay_whole() {
        let between = "> Is it better?\nNo.\n> Since when?\nYesterday.";
        assert_eq!(answer(between), between);
        assert_eq!(answer("one\n____\ntwo"), "one\n____\ntwo");
        assert_eq!(answer("the error is:\nboom"), "the error is:\nboom");
    }

    #[test]
    fn a_signature_is_left_out_and_a_bare_quotation_is_kept() {
        assert_eq!(answer("Thanks\n-- \nBob\nExample Ltd"), "Thanks");
        assert_eq!(answer("> all\n> quoted"), "> all\n> quoted");
        assert_eq!(answer(""), "");
    }
}
