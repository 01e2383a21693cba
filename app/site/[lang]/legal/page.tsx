import { textMetadata, textPage } from '../_text'

export const generateMetadata = textMetadata('legal')

export default textPage('legal')
