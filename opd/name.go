package opd

import "github.com/aparatur/aparatur/bahasa"

// DisplayName returns the name for running text: the stored name of the unit that the text names, as [Register.Find] finds
// it; otherwise what [bahasa.TitleCase] makes of it. Agencies print names in capitals ("DINAS KOMUNIKASI DAN INFORMATIKA");
// a stored name beats a computed one, which cannot know every initialism.
func (r *Register) DisplayName(s string) string {
	if u, err := r.Find(s); err == nil {
		return u.Name
	}
	return bahasa.TitleCase(s)
}
