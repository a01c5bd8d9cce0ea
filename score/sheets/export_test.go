package sheets

// WithBlock has TallyWide read blocks of this many bytes, so that a short file has many.
func WithBlock(size int) Option { return func(o *config) { o.block = size } }
