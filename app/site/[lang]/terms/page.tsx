import { textMetadata, textPage } from '../_text'

export const generateMetadata = textMetadata('terms')

export default textPage('terms')
