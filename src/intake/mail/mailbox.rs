//! One file, one mail or many.

/// The mails of a file: several in an mbox, whose mails begin with a line `From `, else one.
///
/// A line of a mail that begins so was written as `>From `, and one with more `>` as one with one more still
/// (mboxrd); both are undone.
pub fn split(bytes: &[u8]) -> Vec<Vec<u8>> {
    if !bytes.starts_with(b"From ") {
        return vec![bytes.to_vec()];
    }
    let mut mails: Vec<Vec<u8>> = Vec::new();
    let mut after_blank = true;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if after_blank && line.starts_with(b"From ") {
            mails.push(Vec::new());
        } else if let Some(mail) = mails.last_mut() {
            mail.extend_from_slice(unquoted(line));
        }
        after_blank = line.iter().all(|byte| matches!(byte, b'\r' | b'\n'));
    }
    mails
}

fn unquoted(line: &[u8]) -> &[u8] {
    let marks = line.iter().take_while(|byte| **byte == b'>').count();
    match marks > 0 && line[marks..].starts_with(b"From ") {
        true => &line[1..],
        false => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_mbox_is_many_mails_and_anything_else_is_one() {
        let mbox = b"From a@x Fri Nov 20\nSubject: one\n\nhi\n>From me\n>>From you\nFrom the middle\n\nFrom b@x\nSubject: two\n\n";
        let mails = split(mbox);
        assert_eq!(
            mails,
            [
                b"Subject: one\n\nhi\nFrom me\n>From you\nFrom the middle\n\n".to_vec(),
                b"Subject: two\n\n".to_vec()
            ]
        );
        assert_eq!(split(b"From: a@x\n\nhi"), [b"From: a@x\n\nhi".to_vec()]);
        assert_eq!(split(b""), [b"".to_vec()]);
    }
}
