//! What was probably meant by a word that is not known: most of them are typing errors.

/// `one of …`, or `did you mean …` when something close was meant.
pub fn choose<'a>(typed: &str, known: impl Iterator<Item = &'a String>) -> String {
    let known: Vec<&String> = known.collect();
    match closest(typed, known.iter().map(|k| k.as_str())) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!(
            "one of: {}",
            known
                .iter()
                .map(|k| k.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        ),
    }
}

/// The known word that was probably meant: at most a third of its letters differ.
pub fn closest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    known
        .map(|word| {
            (
                strsim::damerau_levenshtein(&typed, &word.to_lowercase()),
                word,
            )
        })
        .filter(|(distance, word)| distance * 3 <= word.chars().count().max(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}
